import type { Localised } from '@academy/shared';
import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';

interface ModuleDialogProps {
  readonly title: Localised;
  readonly onRename: (title: Localised) => void;
  readonly onClose: () => void;
}

/** A module's title in both languages; its key, by which it is known, stays. */
export function ModuleDialog({ title, onRename, onClose }: ModuleDialogProps) {
  const { t } = useTranslation(['studio-outline', 'errors', 'common']);
  const [en, setEn] = useState(title.en);
  const [ur, setUr] = useState(title.ur ?? '');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [english, urdu] = [en.trim(), ur.trim()];
    setMissing(english === '');
    if (english === '') return;
    onRename(urdu ? { en: english, ur: urdu } : { en: english });
    onClose();
  };
  return (
    <Dialog title={t('renaming.title')} onClose={onClose}>
      <Form
        onSubmit={submit}
        problem={null}
        buttons={
          <>
            <Button type="submit">{t('renaming.save')}</Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <TextField
          {...{ label: t('renaming.en'), name: 'en', lang: 'en', dir: 'ltr', maxLength: 200, value: en }}
          error={isMissing ? t('errors:field.required') : undefined}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <TextField
          {...{ label: t('renaming.ur'), name: 'ur', lang: 'ur', dir: 'rtl', maxLength: 200, value: ur }}
          optional
          onChange={(event) => setUr(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
