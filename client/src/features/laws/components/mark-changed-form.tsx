import { type LawView, markLawChanged } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField, SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useMarkChanged } from '../api/laws.js';

interface MarkChangedFormProps {
  readonly law: LawView;
  readonly onDone: (places: number) => void;
  readonly onClose: () => void;
}

/** Which section changed, when, and what: everything that cites it goes to review. It cannot be taken back. */
export function MarkChangedForm({ law, onDone, onClose }: MarkChangedFormProps) {
  const { t } = useTranslation(['laws', 'common']);
  const { localised } = useLanguage();
  const mark = useMarkChanged(law.id);
  const [id] = useState(() => uuidv7());
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: markLawChanged.body,
    initialValues: { ref: law.sections[0]?.ref ?? law.id, changedOn: '', what: '', source: '' },
    toBody: (values) => ({ id, ...values }),
    submit: mark,
    onDone: ({ places }) => onDone(places),
  });
  return (
    <Dialog title={t('mark.title')} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting}>
              {t('mark.submit')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t('mark.text')}</p>
        <SelectField {...field('ref')} label={t('mark.section')}>
          {!law.sections.some(({ ref }) => ref === law.id) && (
            <option value={law.id}>{t('mark.whole')}</option>
          )}
          {law.sections.map(({ ref, label }) => (
            <option key={ref} value={ref}>
              {sectionOf(localised(label), localised(law.title))}
            </option>
          ))}
        </SelectField>
        <TextField {...field('changedOn')} type="date" label={t('mark.changedOn')} />
        <AreaField {...field('what')} label={t('mark.what')} maxLength={1000} dir="auto" />
        <TextField {...field('source')} type="url" dir="ltr" label={t('mark.source')} optional />
      </Form>
    </Dialog>
  );
}

/** A section without the name of its law: on a phone a list shows little more than the beginning. */
const sectionOf = (label: string, title: string): string =>
  label.replace(title, '').replace(/^[,،]\s*/, '') || label;
