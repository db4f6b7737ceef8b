import {
  emptyCriterion,
  emptyOption,
  MOST_CRITERIA,
  MOST_OPTIONS,
  MOST_TO_ARRANGE,
  type QuestionKind,
  type WrittenOption,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../field-words.js';
import { OptionFields } from './option-fields.js';
import classes from './question-form.module.css';

interface OptionListProps {
  readonly kind: QuestionKind;
  readonly options: readonly WrittenOption[];
  readonly onChange: (options: WrittenOption[]) => void;
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

interface Done {
  readonly said: string;
  /** What takes the focus. */
  readonly focus: string;
}

/** What an option is called, and how many there may be, where it is no option of a choice. */
const WHAT: Partial<Record<QuestionKind, 'pair' | 'item' | 'answer' | 'criterion'>> = {
  ...{ match: 'pair', order: 'item', short: 'answer', essay: 'criterion' },
};
const MOST: Partial<Record<QuestionKind, number>> = {
  ...{ match: MOST_TO_ARRANGE, order: MOST_TO_ARRANGE, essay: MOST_CRITERIA },
};

/** Options, pairs, things in order or accepted answers: added, moved and removed by buttons, which keyboards reach. */
export function OptionList({ kind, options, onChange, faults, readOnly }: OptionListProps) {
  const { t } = useTranslation('bank');
  const [done, setDone] = useState<Done | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const keys = useKeys(options.length);
  useEffect(() => {
    if (done) list.current?.querySelector<HTMLElement>(done.focus)?.focus();
  }, [done]);
  const what = WHAT[kind] ?? 'option';
  const isFixed = kind === 'true-false' || kind === 'number';
  const most = MOST[kind] ?? MOST_OPTIONS;
  const name = (index: number): string => t(`form.${what}`, { number: index + 1 });
  const change = (index: number, option: WrittenOption): void => {
    const isOnlyRight = option.correct && (kind === 'single' || kind === 'true-false');
    onChange(
      options.map((one, at) =>
        at === index ? option : isOnlyRight && one.correct ? { ...one, correct: false } : one,
      ),
    );
  };
  const add = (): void => {
    keys.add();
    onChange([...options, kind === 'essay' ? emptyCriterion(options) : emptyOption()]);
    const part = kind === 'match' ? 'left' : 'text';
    setDone({
      said: t('form.added', { name: name(options.length) }),
      focus: `[name="options.${options.length}.${part}.en"]`,
    });
  };
  const move = (from: number, by: 1 | -1): void => {
    const to = from + by;
    const [one, other] = [options[from], options[to]];
    if (!one || !other) return;
    const next = [...options];
    [next[from], next[to]] = [other, one];
    keys.swap(from, to);
    onChange(next);
    const said = t('form.moved', { name: name(from), place: to + 1, of: options.length });
    setDone({ said, focus: `[data-move="${to},${by}"]` });
  };
  const remove = (index: number): void => {
    keys.remove(index);
    onChange(options.filter((_, at) => at !== index));
    setDone({
      said: t('form.removed', { name: name(index) }),
      focus: `[data-remove="${Math.min(index, options.length - 2)}"], [data-add]`,
    });
  };
  return (
    <div ref={list} className={classes.options}>
      {options.map((option, index) => (
        <fieldset key={keys.list[index]} className={classes.option}>
          <legend className={classes.legend}>{kind === 'number' ? t('form.number') : name(index)}</legend>
          <OptionFields
            kind={kind}
            index={index}
            option={option}
            onChange={(next) => change(index, next)}
            faults={faults}
            readOnly={readOnly}
          />
          {!readOnly && !isFixed && (
            <div className={classes.tools}>
              {([-1, 1] as const).map((by) => {
                const Icon = by === -1 ? IconArrowUp : IconArrowDown;
                const isEnd = options[index + by] === undefined;
                return (
                  <button
                    key={by}
                    type="button"
                    className={classes.tool}
                    data-move={`${index},${by}`}
                    aria-disabled={isEnd || undefined}
                    aria-label={t(by === -1 ? 'form.up' : 'form.down', { name: name(index) })}
                    onClick={() => move(index, by)}
                  >
                    <Icon aria-hidden size={20} />
                  </button>
                );
              })}
              <button
                type="button"
                className={classes.tool}
                data-remove={index}
                aria-label={t('form.remove', { name: name(index) })}
                onClick={() => remove(index)}
              >
                <IconTrash aria-hidden size={20} />
              </button>
            </div>
          )}
        </fieldset>
      ))}
      {faults.get('options') && (
        <p className={classes.fault} data-fault="options" tabIndex={-1}>
          {faults.get('options')}
        </p>
      )}
      {!readOnly && !isFixed && options.length < most && (
        <div>
          <Button variant="default" data-add leftSection={<IconPlus aria-hidden size={18} />} onClick={add}>
            {t(`form.add.${what}`)}
          </Button>
        </div>
      )}
      <p role="status" className={classes.hidden}>
        {done?.said}
      </p>
    </div>
  );
}

/** Options have no names of their own; what is typed in one must stay with it when it moves. */
function useKeys(length: number) {
  const next = useRef(0);
  const list = useRef<number[]>([]);
  while (list.current.length < length) list.current.push(next.current++);
  list.current.length = length;
  return {
    list: list.current,
    add: () => list.current.push(next.current++),
    remove: (index: number) => list.current.splice(index, 1),
    swap: (from: number, to: number) => {
      const keys = list.current;
      [keys[from], keys[to]] = [keys[to] ?? 0, keys[from] ?? 0];
    },
  };
}
