import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { PickList } from '../../../ui/pick-list.js';
import { blockIcons, type Insertable, insertable } from './block-names.js';

interface InsertDialogProps {
  readonly onChoose: (name: Insertable) => void;
  readonly onClose: () => void;
}

/** The blocks of a lesson by name. */
export function InsertDialog({ onChoose, onClose }: InsertDialogProps) {
  const { t } = useTranslation('lesson-editor');
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const titleOf = (name: Insertable): string => t(`block.${name}`).toLocaleLowerCase();
  const found = insertable
    .filter((name) =>
      [titleOf(name), t(`insert.about.${name}`).toLocaleLowerCase()].some((words) => words.includes(wanted)),
    )
    .sort(
      (one, other) => Number(titleOf(other).startsWith(wanted)) - Number(titleOf(one).startsWith(wanted)),
    );
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog title={t('insert.title')} onClose={onClose}>
      <PickList
        {...{ field, sought, onChoose }}
        label={t('insert.find')}
        listLabel={t('insert.title')}
        onSought={setSought}
        items={found}
        keyOf={(name) => name}
        render={(name) => <Option name={name} />}
        status={found.length === 0 ? t('insert.none') : ''}
      />
    </Dialog>
  );
}

function Option({ name }: { name: Insertable }) {
  const { t } = useTranslation('lesson-editor');
  const Icon = blockIcons[name];
  return (
    <>
      <Icon aria-hidden size={22} />
      <span>
        <strong>{t(`block.${name}`)}</strong>
        <span>{t(`insert.about.${name}`)}</span>
      </span>
    </>
  );
}
