import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useAgencies, usePlaces } from '../../features/directory/api/reference.js';
import {
  AgencyOptions,
  DistrictOptions,
  RankOptions,
} from '../../features/directory/components/reference-options.js';
import { FindPeople } from '../../features/workshops/components/find-people.js';
import { NewcomerForm } from '../../features/workshops/components/newcomer-form.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Section } from '../../ui/section.js';
import { WorkshopPage } from '../workshop-page.js';

/** Adds people to a workshop: out of the directory, or written down on the spot. */
export default function WorkshopPeoplePage() {
  const { t } = useTranslation('workshops');
  const { id = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('add.title')} lead={t('add.lead')} draftOnly>
      {() => (
        <>
          <Section title={t('add.fromDirectory')}>
            <FindPeople workshopId={id} />
          </Section>
          <Section title={t('newcomer.title')} note={t('newcomer.text')}>
            <Newcomer workshopId={id} />
          </Section>
          <ButtonLink to={paths.workshop(id)} variant="default">
            {t('back')}
          </ButtonLink>
        </>
      )}
    </WorkshopPage>
  );
}

function Newcomer({ workshopId }: { workshopId: string }) {
  const agencies = useAgencies().data;
  const places = usePlaces().data?.items ?? [];
  const items = agencies?.items ?? [];
  const options = {
    agencies: <AgencyOptions agencies={items} />,
    districts: <DistrictOptions places={places} />,
    ranks: (agencyId: string) => (
      <RankOptions ranks={agencies?.ranks ?? []} agency={items.find((agency) => agency.id === agencyId)} />
    ),
  };
  return <NewcomerForm workshopId={workshopId} options={options} />;
}
