import type { Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePlaces } from '../../features/directory/api/reference.js';
import { DistrictOptions } from '../../features/directory/components/reference-options.js';
import { useUpdateWorkshop } from '../../features/workshops/api/save-workshop.js';
import { WorkshopForm } from '../../features/workshops/components/workshop-form.js';
import { ButtonLink } from '../../ui/button-link.js';
import { WorkshopPage } from '../workshop-page.js';

/** Changes what a workshop is, until it is confirmed. */
export default function EditWorkshopPage() {
  const { t } = useTranslation('workshops');
  const { id = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('form.edit')} width="reading" draftOnly>
      {(workshop) => <Edit workshop={workshop} />}
    </WorkshopPage>
  );
}

function Edit({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation(['workshops', 'common']);
  const navigate = useNavigate();
  const places = usePlaces().data?.items ?? [];
  const update = useUpdateWorkshop(workshop.id);
  const back = paths.workshop(workshop.id);
  return (
    <WorkshopForm
      workshop={workshop}
      districts={<DistrictOptions places={places} />}
      submitLabel={t('form.save')}
      cancel={
        <ButtonLink to={back} variant="default">
          {t('common:cancel')}
        </ButtonLink>
      }
      submit={update}
      onDone={() => navigate(back)}
    />
  );
}
