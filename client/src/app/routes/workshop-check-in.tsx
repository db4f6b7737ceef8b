import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CheckInWallPart } from '../../features/workshops/components/check-in-wall.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { EmptyState } from '../../ui/states.js';
import { titleOf, WorkshopPage } from '../workshop-page.js';

/** The QR code on the wall by which people check in to one session. */
export default function WorkshopCheckInPage() {
  const { t } = useTranslation(['check-in', 'workshops']);
  const { language } = useLanguage();
  const { id = '', sessionId = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('wall.title')} width="wide" draftOnly>
      {(workshop) => {
        const number = workshop.sessions.findIndex((one) => one.id === sessionId) + 1;
        if (number === 0) return <EmptyState title={t('workshops:roll.noSession')} />;
        return (
          <CheckInWallPart
            workshopId={id}
            sessionId={sessionId}
            title={`${titleOf(workshop, language)} · ${t('session', { number })}`}
          />
        );
      }}
    </WorkshopPage>
  );
}
