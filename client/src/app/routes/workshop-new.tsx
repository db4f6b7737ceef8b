import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePlaces } from '../../features/directory/api/reference.js';
import { DistrictOptions } from '../../features/directory/components/reference-options.js';
import { useCreateWorkshop } from '../../features/workshops/api/save-workshop.js';
import { WorkshopForm } from '../../features/workshops/components/workshop-form.js';
import { uuidv7 } from '../../lib/uuid.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';

/** A new workshop. */
export default function NewWorkshopPage() {
  const { t } = useTranslation(['workshops', 'common']);
  const navigate = useNavigate();
  const places = usePlaces().data?.items ?? [];
  const [id] = useState(uuidv7);
  const create = useCreateWorkshop(id);
  return (
    <Page title={t('form.new')} lead={t('form.newLead')} width="reading">
      <WorkshopForm
        workshop={null}
        districts={<DistrictOptions places={places} />}
        submitLabel={t('form.create')}
        cancel={
          <ButtonLink to={paths.workshops} variant="default">
            {t('common:cancel')}
          </ButtonLink>
        }
        submit={create}
        onDone={() => navigate(paths.workshop(id))}
      />
    </Page>
  );
}
