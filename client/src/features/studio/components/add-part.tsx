import type { DraftView } from '@academy/shared';
import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { saveText } from '../api/texts.js';
import { newLesson, newModule } from '../new-parts.js';

interface AddPartProps {
  readonly draft: DraftView;
  /** The module that a lesson comes into; null for a new module. */
  readonly folder: string | null;
  /** With the lesson that can be written now. */
  readonly onAdded: (lesson: string) => void;
}

/** Adds a lesson to a module, or a module with a lesson to the course: a title is all that it takes. */
export function AddPart({ draft, folder, onAdded }: AddPartProps) {
  const { t } = useTranslation(['studio', 'errors', 'common']);
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const what = folder ? 'addLesson' : 'addModule';
  const add = async (): Promise<void> => {
    const texts = folder ? [newLesson(draft, folder, title.trim())] : newModule(draft, title.trim());
    setPending(true);
    setProblem(null);
    try {
      for (const text of texts) await saveText(draft.id, { ...text, version: 0 });
      onAdded((texts.at(-1)?.path ?? '').replace(/\.en\.md$/, ''));
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isEmpty = title.trim() === '';
    setMissing(isEmpty);
    if (!isEmpty && !pending) void add();
  };
  if (!isOpen)
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t(`outline.${what}`)}
      </Button>
    );
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={pending}>
            {t('outline.add')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t(`outline.${what}Title`)}
        name="title"
        lang="en"
        dir="ltr"
        maxLength={200}
        value={title}
        error={isMissing ? t('errors:field.required') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Form>
  );
}
