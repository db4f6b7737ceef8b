import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import {
  peopleCsvAddress,
  peopleXlsxAddress,
  useTrainedPeople,
} from '../../features/reporting/api/trained-people.js';
import { Asked } from '../../features/reporting/components/asked.js';
import { FileButtons } from '../../features/reporting/components/file-buttons.js';
import { PeopleTable } from '../../features/reporting/components/people-table.js';
import { useQuestion } from '../../features/reporting/hooks/use-question.js';
import { type Question, searchOf } from '../../features/reporting/question.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { useFilterChoices } from '../use-filter-choices.js';
import classes from './trained-people.module.css';

/** Who is behind a number. */
export default function TrainedPeoplePage() {
  const { t } = useTranslation('reporting');
  const [question] = useQuestion();
  const choices = useFilterChoices();
  const report = paths.trained(searchOf(question));
  return (
    <Page
      title={t('people.title')}
      eyebrow={<Asked question={question} choices={choices} />}
      width="wide"
      actions={
        <ButtonLink to={report} variant="default">
          {t('people.back')}
        </ButtonLink>
      }
    >
      <People question={question} />
    </Page>
  );
}

function People({ question }: { question: Question }) {
  const { t } = useTranslation('reporting');
  const { language } = useLanguage();
  const people = useTrainedPeople(question);
  const pages = people.data?.pages;
  if (people.error && !pages)
    return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!pages) return <SkeletonLines lines={10} />;
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? 0;
  if (items.length === 0) return <EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>;
  return (
    <div className={classes.stack}>
      <p className={classes.count}>
        <strong className="tabular">{t('people.count', { count: total })}</strong>
        <span className={classes.soft}>{t('people.logged')}</span>
      </p>
      <FileButtons
        files={[
          { href: peopleXlsxAddress(question, language), label: t('xlsx') },
          { href: peopleCsvAddress(question, language), label: t('csv') },
        ]}
      />
      <PeopleTable people={items} />
      <div className={classes.more} role="status">
        <span className="tabular">
          {t('people.shown', { shown: formatNumber(items.length), total: formatNumber(total) })}
        </span>
      </div>
      <More list={people} label={t('people.more')} />
    </div>
  );
}
