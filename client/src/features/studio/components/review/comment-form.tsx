import { addComment } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '../../../../lib/uuid.js';
import { AreaField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useContractForm } from '../../../../ui/use-contract-form.js';

const textOnly = addComment.body.pick({ text: true });

interface CommentFormProps {
  readonly label: string;
  readonly button: string;
  readonly submit: (said: { id: string; text: string }) => Promise<void>;
  readonly onDone: () => void;
}

/** A comment or a reply as it is written; sent again after a lost answer it stays one. */
export function CommentForm({ label, button, submit, onDone }: CommentFormProps) {
  const { t } = useTranslation('common');
  const [id] = useState(() => uuidv7());
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: textOnly,
    initialValues: { text: '' },
    submit: ({ text }) => submit({ id, text }),
    onDone,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" size="sm" loading={submitting}>
            {button}
          </Button>
          <Button variant="default" size="sm" onClick={onDone}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <AreaField {...field('text')} label={label} maxLength={2000} dir="auto" autoFocus />
    </Form>
  );
}
