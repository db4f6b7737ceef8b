import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { isSafeAddress } from './model/safe-address.js';

/** `ncrc.gov.pk` is an address that somebody typed in a hurry. */
const completed = (typed: string): string => {
  const address = typed.trim();
  if (isSafeAddress(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.\w+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? `https://${address}` : address;
};

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the selected words lead; without a selection the address itself is written. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['lesson-editor', 'common']);
  const standing = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(standing);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isWrong = !isSafeAddress(completed(address));
  const write = (): void => {
    const href = completed(address);
    const chain = editor.chain().extendMarkRange('link');
    if (editor.state.selection.empty && standing === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!isWrong) write();
  };
  return (
    <Dialog title={t('tool.link')} onClose={onClose}>
      <Form
        onSubmit={submit}
        problem={null}
        buttons={
          <>
            <Button type="submit">{t('change.done')}</Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            {standing !== '' && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => {
                  editor.chain().extendMarkRange('link').unsetLink().run();
                  onClose();
                }}
              >
                {t('link.remove')}
              </Button>
            )}
          </>
        }
      >
        <TextField
          ref={field}
          label={t('link.address')}
          hint={t('link.hint')}
          dir="ltr"
          inputMode="url"
          value={address}
          error={isTried && isWrong ? t('link.wrong') : undefined}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
