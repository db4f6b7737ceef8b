import { isQuestionKey } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/field.js';
import type { FieldWords } from '../../field-words.js';
import classes from './question-form.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** Tags that other questions have. */
  readonly known: readonly string[];
  /** What the final test draws. */
  readonly drawn: readonly string[];
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

/** Tags by which tests draw and results are grouped. */
export function TagField({ tags, onChange, known, drawn, faults, readOnly }: TagFieldProps) {
  const { t } = useTranslation(['bank', 'errors']);
  const listId = useId();
  const field = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isDrawn = tags.some((tag) => drawn.includes(tag));
  const add = (): void => {
    const tag = typed.trim().toLowerCase().replace(/\s+/g, '-');
    if (tag === '') return;
    setWrong(!isQuestionKey(tag));
    if (!isQuestionKey(tag)) return;
    setTyped('');
    if (!tags.includes(tag)) onChange([...tags, tag]);
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  const remove = (tag: string): void => {
    onChange(tags.filter((one) => one !== tag));
    field.current?.querySelector('input')?.focus();
  };
  const fault =
    faults.get('tags') ?? tags.map((_, index) => faults.get(`tags.${index}`)).find((words) => words);
  return (
    <div ref={field} className={classes.group}>
      {tags.length > 0 && (
        <ul className={classes.chips} aria-label={t('form.tags')}>
          {tags.map((tag) => (
            <li key={tag} className={classes.chip}>
              <bdi>{tag}</bdi>
              {!readOnly && (
                <button type="button" aria-label={t('form.removeTag', { tag })} onClick={() => remove(tag)}>
                  <IconX aria-hidden size={16} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <div className={classes.adding}>
          <TextField
            name="tags"
            label={t('form.newTag')}
            hint={t('form.tagHint')}
            dir="ltr"
            list={listId}
            autoComplete="off"
            maxLength={80}
            value={typed}
            error={isWrong ? t('errors:field.key-shape') : fault}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
            onKeyDown={addOnEnter}
            onBlur={() => typed && add()}
          />
          <Button variant="default" onClick={add}>
            {t('form.addTag')}
          </Button>
          <datalist id={listId}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </div>
      )}
      <p className={classes.note}>{t(isDrawn ? 'form.isDrawn' : 'form.notDrawn')}</p>
    </div>
  );
}
