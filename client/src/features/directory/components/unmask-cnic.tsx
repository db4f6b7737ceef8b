import { type Person, unmaskCnic } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { showCnic } from '../api/person.js';
import classes from './facts.module.css';

/** Shows all digits of a CNIC for a reason; closing the window forgets them. */
export function UnmaskCnic({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const [open, setOpen] = useState(false);
  const [cnic, setCnic] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setCnic(null);
  };
  const name = person.nameEn;
  return (
    <>
      <Button variant="default" size="sm" mih={44} onClick={() => setOpen(true)}>
        {t('unmask.open')}
      </Button>
      {open && (
        <Dialog title={t(cnic ? 'unmask.shown' : 'unmask.title', { name })} onClose={close}>
          {cnic ? (
            <>
              <p role="status" className={`${classes.shown} tabular`}>
                <bdi dir="ltr">{cnic}</bdi>
              </p>
              <div>
                <Button onClick={close}>{t('common:close')}</Button>
              </div>
            </>
          ) : (
            <UnmaskForm personId={person.id} onShown={setCnic} onClose={close} />
          )}
        </Dialog>
      )}
    </>
  );
}

interface UnmaskFormProps {
  readonly personId: string;
  readonly onShown: (cnic: string) => void;
  readonly onClose: () => void;
}

function UnmaskForm({ personId, onShown, onClose }: UnmaskFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: unmaskCnic.body,
    initialValues: { reason: '' },
    submit: showCnic(personId),
    onDone: ({ cnic }) => onShown(cnic),
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('unmask.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('unmask.text')}</p>
      <AreaField {...field('reason')} label={t('unmask.reason')} maxLength={500} dir="auto" />
    </Form>
  );
}
