import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePerson } from '../../features/directory/api/person.js';
import { PersonPicker } from '../../features/directory/components/person-picker.js';
import { OutsideForm } from '../../features/register/components/outside/outside-form.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

/** First whose training it was, then what it was and the paper that shows it. */
export default function OutsideNewPage() {
  const { t } = useTranslation('outside');
  const [params] = useSearchParams();
  const personId = params.get('person') ?? '';
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      width="normal"
      eyebrow={<Link to={paths.outsideCompletions()}>{t('list.title')}</Link>}
    >
      {personId ? (
        <OfPerson key={personId} personId={personId} />
      ) : (
        <Section title={t('form.who')}>
          <PersonPicker except="" addressOf={paths.newOutsideCompletion} />
        </Section>
      )}
    </Page>
  );
}

function OfPerson({ personId }: { personId: string }) {
  const { t } = useTranslation('outside');
  const navigate = useNavigate();
  const person = usePerson(personId);
  if (person.error) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  if (!person.data) return <SkeletonLines lines={6} />;
  return (
    <div className={classes.stack}>
      <p>
        <strong>
          <PersonName person={person.data} />
        </strong>{' '}
        · <Link to={paths.newOutsideCompletion('')}>{t('form.another')}</Link>
      </p>
      <OutsideForm
        personId={personId}
        onDone={({ id }) => void navigate(paths.outsideCompletion(id), { replace: true })}
      />
    </div>
  );
}
