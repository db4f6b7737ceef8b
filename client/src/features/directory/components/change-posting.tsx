import { type Agency, changePosting, dayInKarachi, grantsFor, type Me, type Person } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/session.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField, SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { SkeletonLines } from '../../../ui/states.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useChangePosting } from '../api/person.js';
import { useAgencies, usePlaces } from '../api/reference.js';
import { AgencyOptions, DistrictOptions, RankOptions } from './reference-options.js';

/** Says where somebody serves from a day on. */
export function ChangePosting({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('posting.change')}
      </Button>
      {open && (
        <Dialog title={t('posting.changeTitle', { name: person.nameEn })} onClose={close}>
          <PostingForm person={person} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function PostingForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const { data: me } = useMe();
  const agencies = useAgencies().data;
  const places = usePlaces().data;
  // Made once a window: pressed twice on a weak line, it is one posting.
  const [id] = useState(() => uuidv7());
  const { field, values, onSubmit, submitting, problem } = useContractForm({
    schema: changePosting.body,
    initialValues: {
      fromDay: dayInKarachi(new Date()),
      agencyId: person.agencyId ?? '',
      rank: person.rank ?? '',
      districtId: person.districtId ?? '',
      serviceNumber: person.serviceNumber ?? '',
      reason: '',
    },
    toBody: (form) => ({
      id,
      fromDay: form.fromDay,
      agencyId: orNull(form.agencyId),
      rank: orNull(form.rank),
      districtId: orNull(form.districtId),
      serviceNumber: orNull(form.serviceNumber.trim()),
      reason: form.reason,
    }),
    submit: useChangePosting(person.id),
    onDone: onClose,
  });
  if (!agencies || !places || !me) return <SkeletonLines lines={6} />;
  const agency = agencies.items.find((each) => each.id === values.agencyId);
  const choose = <option value="">{t('posting.choose')}</option>;
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('posting.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('posting.changeText')}</p>
      <TextField
        {...field('fromDay')}
        type="date"
        label={t('posting.fromDay')}
        hint={t('posting.fromDayHint')}
        max={dayInKarachi(new Date())}
      />
      <SelectField {...field('agencyId')} label={t('posting.agency')}>
        {choose}
        <AgencyOptions agencies={agenciesWithin(agencies.items, me)} />
      </SelectField>
      <SelectField {...field('rank')} label={t('posting.rank')}>
        {choose}
        <RankOptions ranks={agencies.ranks} agency={agency} />
      </SelectField>
      <SelectField {...field('districtId')} label={t('posting.district')}>
        {choose}
        <DistrictOptions places={places.items} />
      </SelectField>
      <TextField
        {...field('serviceNumber')}
        optional
        label={t('posting.serviceNumber')}
        dir="ltr"
        autoComplete="off"
      />
      <AreaField
        {...field('reason')}
        label={t('posting.reason')}
        hint={t('posting.reasonHint')}
        maxLength={500}
        dir="auto"
      />
    </Form>
  );
}

/** Agencies into which one may post: all, or those of one's grants with what lies below. They come parents first. */
function agenciesWithin(agencies: readonly Agency[], { grants }: Me): readonly Agency[] {
  const roots = grantsFor(grants, 'people.change-posting').map(({ agencyId }) => agencyId);
  if (roots.includes(null)) return agencies;
  const within = new Set<string>();
  for (const { id, parentId } of agencies)
    if (roots.includes(id) || (parentId !== null && within.has(parentId))) within.add(id);
  return agencies
    .filter(({ id }) => within.has(id))
    .map((agency) => (within.has(agency.parentId ?? '') ? agency : { ...agency, parentId: null }));
}
