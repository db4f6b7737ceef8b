import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useChanges } from '../../features/reporting/api/changes.js';
import { Asked } from '../../features/reporting/components/asked.js';
import { ChangesList } from '../../features/reporting/components/changes-list.js';
import { CommitField } from '../../features/reporting/components/commit-field.js';
import { Filters } from '../../features/reporting/components/filters.js';
import { PeriodPicker } from '../../features/reporting/components/period-picker.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { useFieldErrors } from '../../features/reporting/hooks/use-field-errors.js';
import {
  fromLocal,
  presets,
  type Question,
  readQuestion,
  searchOf,
  todayInKarachi,
  toLocal,
  weekAgo,
} from '../../features/reporting/question.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { useFilterChoices } from '../use-filter-choices.js';
import classes from './trained.module.css';

/** What has changed in a figure between two moments. The whole question stands in the address. */
export default function ChangesPage() {
  const [search] = useSearchParams();
  if (search.get('since') === null) {
    const question = { ...presets(todayInKarachi()).year, ...readQuestion(search) };
    return <Navigate replace to={paths.changes(addressOf(question, weekAgo(new Date())))} />;
  }
  return <Changes />;
}

function addressOf(question: Question, since: string): string {
  const search = new URLSearchParams(searchOf(question));
  search.set('since', since);
  return `?${search}`;
}

function Changes() {
  const { t } = useTranslation('returns');
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search);
  const since = search.get('since') ?? '';
  const choices = useFilterChoices();
  const errors = useFieldErrors(useChanges({ question, since, names: false }).error);
  const change = (patch: Question) =>
    setSearch((before) =>
      addressOf({ ...readQuestion(before), ...patch }, before.get('since') ?? since).slice(1),
    );
  return (
    <Page
      title={t('changes.title')}
      lead={t('changes.lead')}
      eyebrow={<Asked question={question} choices={choices} />}
      width="wide"
      actions={
        <ButtonLink to={paths.trained(searchOf(question))} variant="default">
          {t('reporting:people.back')}
        </ButtonLink>
      }
    >
      <ReportTabs />
      <div className={classes.layout}>
        <div className={classes.controls}>
          <CommitField
            key={`since${since}`}
            type="datetime-local"
            name="since"
            label={t('changes.from')}
            value={toLocal(since)}
            error={errors.since}
            onCommit={(local) =>
              local && setSearch((before) => addressOf(readQuestion(before), fromLocal(local)).slice(1))
            }
          />
          <CommitField
            key={`until${question.asOf ?? ''}`}
            type="datetime-local"
            name="until"
            label={t('changes.until')}
            hint={t('changes.untilHint')}
            value={question.asOf ? toLocal(question.asOf) : ''}
            error={errors.asOf}
            onCommit={(local) => change({ asOf: local && fromLocal(local) })}
          />
          <PeriodPicker
            question={question}
            settled={undefined}
            errors={{
              ...(errors.from ? { from: errors.from } : {}),
              ...(errors.to ? { to: errors.to } : {}),
            }}
            onChange={change}
          />
          <Filters question={question} choices={choices} onChange={change} />
        </div>
        <ChangesList question={question} since={since} />
      </div>
    </Page>
  );
}
