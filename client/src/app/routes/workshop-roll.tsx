import { dayInKarachi, type Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useLiveWorkshop } from '../../features/workshops/api/workshop.js';
import { RollList } from '../../features/workshops/components/roll-list.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/states.js';
import { WorkshopPage } from '../workshop-page.js';

/** The roll of one session. */
export default function WorkshopRollPage() {
  const { t } = useTranslation('workshops');
  const { day } = useLanguage();
  const { id = '', sessionId = '' } = useParams();
  const sessions = useLiveWorkshop(id).data?.sessions ?? [];
  const session = sessions.find((one) => one.id === sessionId);
  const number = sessions.findIndex((one) => one.id === sessionId) + 1;
  return (
    <WorkshopPage
      id={id}
      title={session ? t('roll.titleOf', { number }) : t('roll.title')}
      lead={
        session &&
        // Hours run from left to right in Urdu as well.
        t('roll.when', { day: day(session.day), time: `\u2066${session.from}–${session.to}\u2069` })
      }
      draftOnly
    >
      {(workshop) => <Roll key={sessionId} workshop={workshop} sessionId={sessionId} />}
    </WorkshopPage>
  );
}

function Roll({ workshop, sessionId }: { workshop: Workshop; sessionId: string }) {
  const { t } = useTranslation('workshops');
  const session = workshop.sessions.find((one) => one.id === sessionId);
  if (!session) return <EmptyState title={t('roll.noSession')} />;
  if (session.day > dayInKarachi(new Date()))
    return <EmptyState title={t('roll.early')}>{t('roll.earlyText')}</EmptyState>;
  if (workshop.participants.length === 0) {
    return (
      <EmptyState
        title={t('people.none')}
        action={<ButtonLink to={paths.workshopPeople(workshop.id)}>{t('add.open')}</ButtonLink>}
      >
        {t('people.noneText')}
      </EmptyState>
    );
  }
  return <RollList workshop={workshop} sessionId={sessionId} />;
}
