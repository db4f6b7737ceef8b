import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PeopleList } from '../../features/workshops/components/people-list.js';
import { WorkshopPage } from '../workshop-page.js';

/** A list of people for a workshop, with or without their attendance. */
export default function WorkshopListPage() {
  const { t } = useTranslation('people-list');
  const { id = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('title')} lead={t('lead')} width="wide" draftOnly>
      {(workshop) => <PeopleList workshop={workshop} />}
    </WorkshopPage>
  );
}
