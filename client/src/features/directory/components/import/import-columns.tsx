import {
  type ImportField,
  type ImportView,
  importField,
  importFieldNames,
  importFields,
  mapImport,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useMapImport } from '../../api/change-import.js';
import { ImportAgency } from './import-agency.js';
import classes from './import-columns.module.css';

const IDENTIFIERS: readonly (ImportField | null)[] = ['cnic', 'serviceNumber', 'mobile'];

/** What each column was read as, to be changed by hand; unfolded where nobody could be found again. */
export function ImportColumns({ view }: { view: ImportView }) {
  const { t } = useTranslation('import');
  const used = view.columns.filter(({ field }) => field !== null).length;
  const isMissing = !view.columns.some(({ field }) => IDENTIFIERS.includes(field));
  return (
    <details className={classes.panel} open={isMissing}>
      <summary>
        <strong>{t('columns.title')}</strong>
        <span className={classes.soft}>{t('columns.used', { used, all: view.columns.length })}</span>
      </summary>
      <p className={classes.hint}>{t(isMissing ? 'columns.missing' : 'columns.hint')}</p>
      <ColumnsForm key={view.revision} view={view} />
    </details>
  );
}

function ColumnsForm({ view }: { view: ImportView }) {
  const { t } = useTranslation(['import', 'errors']);
  const [agencyId, setAgencyId] = useState(view.agencyId ?? '');
  const [fields, setFields] = useState(view.columns.map(({ field }) => field));
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const map = useMapImport(view.id);
  const twice = (index: number): boolean =>
    fields[index] !== null && fields.indexOf(fields[index] as ImportField) !== index;

  const submit = async (): Promise<void> => {
    const body = { agencyId: agencyId || null, columns: fields };
    if (!mapImport.body.safeParse(body).success) {
      document.querySelector<HTMLElement>('select[aria-invalid]')?.focus();
      return;
    }
    setSubmitting(true);
    setProblem(null);
    try {
      await map(body);
    } catch (error) {
      setProblem(error);
      setSubmitting(false);
    }
  };

  return (
    <Form
      problem={problem}
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!submitting) void submit();
      }}
      buttons={
        <Button type="submit" variant="default" loading={submitting}>
          {t('columns.apply')}
        </Button>
      }
    >
      <div className={classes.grid}>
        <ImportAgency value={agencyId} onChange={setAgencyId} disabled={submitting} />
        {view.columns.map((column, index) => (
          <ColumnField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={index}
            column={column}
            number={index + 1}
            value={fields[index] ?? null}
            error={twice(index) ? t('errors:field.column-twice') : undefined}
            onChange={(field) => setFields(fields.with(index, field))}
          />
        ))}
      </div>
    </Form>
  );
}

interface ColumnFieldProps {
  readonly column: ImportView['columns'][number];
  readonly number: number;
  readonly value: ImportField | null;
  readonly error: string | undefined;
  readonly onChange: (field: ImportField | null) => void;
}

function ColumnField({ column, number, value, error, onChange }: ColumnFieldProps) {
  const { t } = useTranslation('import');
  const { localised } = useLanguage();
  const { heading, examples } = column;
  return (
    <SelectField
      label={<bdi>{heading || t('columns.noHeading', { number })}</bdi>}
      hint={
        examples.length > 0 && (
          <span className={classes.examples}>
            {t('columns.examples', { examples: examples.map((text) => `\u2068${text}\u2069`).join(' · ') })}
          </span>
        )
      }
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(importField.safeParse(event.currentTarget.value).data ?? null)}
    >
      <option value="">{t('columns.ignore')}</option>
      {importFields.map((field) => (
        <option key={field} value={field}>
          {localised(importFieldNames[field])}
        </option>
      ))}
    </SelectField>
  );
}
