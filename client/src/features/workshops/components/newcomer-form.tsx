import { addNewcomer, type Disability, disabilities, type Sex, sexes, type ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { Segmented } from '../../../ui/segmented.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useAddNewcomer } from '../api/participants.js';
import { FoundPeople } from './found-people.js';
import classes from './workshop-form.module.css';

interface NewcomerFormProps {
  readonly workshopId: string;
  /** Options that the directory keeps; ranks fit the chosen agency. */
  readonly options: {
    readonly agencies: ReactNode;
    readonly districts: ReactNode;
    readonly ranks: (agencyId: string) => ReactNode;
  };
}

type Answer = ViewOf<typeof addNewcomer>;
type Found = Extract<Answer, { outcome: 'found' }>;

const EMPTY = {
  ...{
    nameEn: '',
    nameUr: '',
    cnic: '',
    mobile: '',
    serviceNumber: '',
    agencyId: '',
    rank: '',
    districtId: '',
  },
  ...{ sex: 'unsaid', disability: 'unsaid' },
};

const personOf = (values: typeof EMPTY) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() || null]));

/** Somebody whom the directory does not know: written down once, and found again by their numbers. */
export function NewcomerForm({ workshopId, options }: NewcomerFormProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const [id, setId] = useState(uuidv7);
  const [found, setFound] = useState<Found | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const send = useAddNewcomer(workshopId);
  const settle = (answer: Answer) => {
    if (answer.outcome === 'found') {
      setFound(answer);
      return;
    }
    setAdded(values.nameEn);
    clear();
  };
  const form = useContractForm({
    schema: addNewcomer.body,
    initialValues: EMPTY,
    toBody: (typed) => ({ id, person: personOf(typed), isSomebodyElse: false }),
    fieldOf: (path) => path.replace(/^person\./, ''),
    submit: (body) => {
      setAdded(null);
      return send(body);
    },
    onDone: settle,
  });
  const { field, values, set } = form;
  const clear = () => {
    setFound(null);
    setId(uuidv7());
    form.reset();
  };
  const addAnyway = async () => {
    const body = addNewcomer.body.parse({ id, person: personOf(values), isSomebodyElse: true });
    settle(await send(body));
  };
  return (
    <>
      <Form
        card
        onSubmit={form.onSubmit}
        problem={form.problem}
        buttons={
          <Button type="submit" loading={form.submitting}>
            {t('newcomer.submit')}
          </Button>
        }
      >
        <div className={classes.two}>
          <TextField
            {...field('nameEn')}
            label={t('newcomer.nameEn')}
            lang="en"
            dir="ltr"
            autoComplete="off"
          />
          <TextField
            {...field('nameUr')}
            optional
            label={t('newcomer.nameUr')}
            lang="ur"
            dir="rtl"
            autoComplete="off"
            onFocus={loadUrduFonts}
          />
        </div>
        <p className={classes.hint}>{t('newcomer.oneNumber')}</p>
        <div className={classes.two}>
          <TextField
            {...field('cnic')}
            label={t('newcomer.cnic')}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            placeholder="35202-1234567-1"
          />
          <TextField
            {...field('mobile')}
            label={t('newcomer.mobile')}
            dir="ltr"
            inputMode="tel"
            autoComplete="off"
            placeholder="0300 1234567"
          />
          <TextField
            {...field('serviceNumber')}
            label={t('newcomer.serviceNumber')}
            dir="ltr"
            autoComplete="off"
          />
        </div>
        <div className={classes.two}>
          <SelectField {...field('agencyId')} label={t('people.agency')}>
            <option value="">{t('form.choose')}</option>
            {options.agencies}
          </SelectField>
          <SelectField {...field('rank')} label={t('people.rank')}>
            <option value="">{t('form.choose')}</option>
            {options.ranks(values.agencyId)}
          </SelectField>
          <SelectField {...field('districtId')} label={t('fields.district')}>
            <option value="">{t('form.choose')}</option>
            {options.districts}
          </SelectField>
        </div>
        <Segmented
          legend={t('newcomer.sex')}
          name="sex"
          value={values.sex as Sex}
          onChange={(value) => set('sex', value)}
          options={sexes.map((value) => ({ value, label: t(`common:sex.${value}`) }))}
        />
        <Segmented
          legend={t('newcomer.disability')}
          name="disability"
          value={values.disability as Disability}
          onChange={(value) => set('disability', value)}
          options={disabilities.map((value) => ({ value, label: t(`common:disability.${value}`) }))}
        />
      </Form>
      <p role="status" className={classes.added}>
        {added && t('newcomer.added', { name: added })}
      </p>
      {found && (
        <FoundPeople
          workshopId={workshopId}
          found={found}
          onAdded={clear}
          onClose={() => setFound(null)}
          onSomebodyElse={addAnyway}
        />
      )}
    </>
  );
}
