import { addComment } from '@academy/shared';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keeper, ownPlace } from '../../../../lib/kept.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { AreaField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useContractForm } from '../../../../ui/use-contract-form.js';

const textOnly = addComment.body.pick({ text: true });

const keeperOf = (place: string) => new Keeper<string>(ownPlace(`comment.${place}`));

/** Whether this device holds something that was begun there and not sent. */
export const isBegun = (place: string): boolean => keeperOf(place).read() !== null;

interface CommentFormProps {
  /** What it is said to: what is typed is kept under it until it is sent or given up. */
  readonly place: string;
  readonly label: string;
  readonly button: string;
  readonly submit: (said: { id: string; text: string }) => Promise<void>;
  readonly onDone: () => void;
}

/** A comment or a reply as it is written; sent again after a lost answer it stays one, unless it was changed meanwhile. */
export function CommentForm({ place, label, button, submit, onDone }: CommentFormProps) {
  const { t } = useTranslation('common');
  const [keeper] = useState(() => keeperOf(place));
  const [begun] = useState(() => keeper.read() ?? '');
  const sent = useRef({ text: '', id: '' });
  const close = (): void => {
    keeper.keep(null);
    onDone();
  };
  const { field, values, onSubmit, submitting, problem } = useContractForm({
    schema: textOnly,
    initialValues: { text: begun },
    submit: ({ text }) => {
      if (sent.current.text !== text) sent.current = { text, id: uuidv7() };
      return submit({ id: sent.current.id, text });
    },
    onDone: close,
  });
  useEffect(() => keeper.keep(values.text === '' ? null : values.text), [keeper, values.text]);
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" size="sm" loading={submitting}>
            {button}
          </Button>
          <Button variant="default" size="sm" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <AreaField {...field('text')} label={label} maxLength={2000} dir="auto" autoFocus={begun === ''} />
    </Form>
  );
}
