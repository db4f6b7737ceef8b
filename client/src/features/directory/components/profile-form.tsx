import { type Disability, disabilities, type Me, type Sex, sexes, updateProfile } from '@academy/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { Segmented } from '../../../ui/segmented.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useAgencies, usePlaces } from '../api/reference.js';
import { useUpdateProfile } from '../api/update-profile.js';
import { AgencyOptions, DistrictOptions, RankOptions } from './reference-options.js';

interface ProfileFormProps {
  readonly me: Me;
  readonly submitLabel: string;
  /** Another way on, beside the submit button. */
  readonly aside?: ReactNode;
  readonly card?: boolean;
  readonly onDone: () => unknown;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Where one serves, and two questions that may be left unsaid; each says why it is asked. */
export function ProfileForm({ me, submitLabel, aside, card, onDone }: ProfileFormProps) {
  const { t } = useTranslation(['identity', 'common']);
  const agencies = useAgencies();
  const places = usePlaces();
  const update = useUpdateProfile();
  const { profile } = me;
  const { field, values, set, onSubmit, submitting, problem } = useContractForm({
    schema: updateProfile.body,
    initialValues: {
      agencyId: profile.agencyId ?? '',
      rank: profile.rank ?? '',
      districtId: profile.districtId ?? '',
      serviceNumber: profile.serviceNumber ?? '',
      sex: profile.sex as string,
      disability: profile.disability as string,
    },
    toBody: (form) => ({
      agencyId: orNull(form.agencyId),
      rank: orNull(form.rank),
      districtId: orNull(form.districtId),
      serviceNumber: orNull(form.serviceNumber.trim()),
      sex: form.sex,
      disability: form.disability,
    }),
    submit: update,
    onDone,
  });
  const error = agencies.error ?? places.error;
  if (error) {
    const retry = () => void Promise.all([agencies.refetch(), places.refetch()]);
    return <ErrorState error={error} onRetry={retry} />;
  }
  if (!agencies.data || !places.data) return <SkeletonLines lines={8} />;
  const agency = agencies.data.items.find(({ id }) => id === values.agencyId);
  return (
    <Form
      card={card ?? false}
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" size="lg" loading={submitting}>
            {submitLabel}
          </Button>
          {aside}
        </>
      }
    >
      <SelectField {...field('agencyId')} label={t('profile.agency')} hint={t('profile.agencyWhy')}>
        <option value="">{t('profile.choose')}</option>
        <AgencyOptions agencies={agencies.data.items} />
      </SelectField>
      <SelectField {...field('rank')} label={t('profile.rank')} hint={t('profile.rankWhy')}>
        <option value="">{t('profile.choose')}</option>
        <RankOptions ranks={agencies.data.ranks} agency={agency} />
      </SelectField>
      <TextField
        {...field('serviceNumber')}
        optional
        label={t('profile.serviceNumber')}
        hint={t('profile.serviceNumberWhy')}
        dir="ltr"
        autoComplete="off"
      />
      <SelectField {...field('districtId')} label={t('profile.district')} hint={t('profile.districtWhy')}>
        <option value="">{t('profile.choose')}</option>
        <DistrictOptions places={places.data.items} />
      </SelectField>
      <Segmented
        legend={t('profile.sex')}
        note={t('profile.sexWhy')}
        name="sex"
        value={values.sex as Sex}
        onChange={(value) => set('sex', value)}
        options={sexes.map((value) => ({ value, label: t(`common:sex.${value}`) }))}
      />
      <Segmented
        legend={t('profile.disability')}
        note={t('profile.disabilityWhy')}
        name="disability"
        value={values.disability as Disability}
        onChange={(value) => set('disability', value)}
        options={disabilities.map((value) => ({ value, label: t(`common:disability.${value}`) }))}
      />
    </Form>
  );
}
