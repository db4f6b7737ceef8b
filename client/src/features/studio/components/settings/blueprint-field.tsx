import { type CourseSettings, fairBank, fitsPart } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../../ui/field.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import { faultsOf, NumberField, Warnings } from './fields.js';
import classes from './settings.module.css';

type Part = CourseSettings['test']['blueprint'][number];

const PATH = 'completion.test.blueprint';

/** How many questions of which tag or difficulty; what it leaves of the draw comes from all. */
export function BlueprintField({ form: { value, set, view, problemsAt, readOnly } }: { form: SettingsForm }) {
  const { t } = useTranslation('course-settings');
  const { test } = value;
  const parts = test.blueprint;
  const pool = view.bank.filter(({ tags }) => tags.some((tag) => test.from.includes(tag)));
  const tags = [...new Set(pool.flatMap((question) => question.tags))].sort();
  const write = (blueprint: Part[]): void => set({ test: { ...test, blueprint } });
  const change = (index: number, part: Partial<Part>): void =>
    write(parts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const eligible = ({ tag, difficulty }: Part): number =>
    pool.filter((question) =>
      fitsPart({ ...(tag ? { tag } : {}), ...(difficulty ? { difficulty } : {}) }, question),
    ).length;
  const sum = parts.reduce((all, { draw }) => all + (draw ?? 0), 0);
  const whole = problemsAt(PATH).filter(({ path }) => path === PATH);
  return (
    <fieldset className={classes.group}>
      <legend>{t('blueprint.title')}</legend>
      <p className={classes.hint}>
        {t('blueprint.note', { sum, rest: Math.max(0, (test.draw ?? 0) - sum), pool: pool.length })}{' '}
        {t('blueprint.fair')}
      </p>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
        <div key={index} className={classes.entry}>
          <div className={classes.facts}>
            <SelectField
              {...{ name: `${PATH}.${index}.tag`, label: t('blueprint.tag'), value: part.tag }}
              disabled={readOnly}
              error={faultsOf(problemsAt(`${PATH}.${index}.tag`))}
              onChange={(event) => change(index, { tag: event.currentTarget.value })}
            >
              <option value="">{t('blueprint.anyTag')}</option>
              {[...new Set([...tags, ...(part.tag ? [part.tag] : [])])].map((tag) => (
                <option key={tag} value={tag}>
                  {tag}
                </option>
              ))}
            </SelectField>
            <SelectField
              {...{ name: `${PATH}.${index}.difficulty`, label: t('blueprint.difficulty') }}
              value={part.difficulty ?? ''}
              disabled={readOnly}
              onChange={({ currentTarget }) =>
                change(index, { difficulty: currentTarget.value === '' ? null : Number(currentTarget.value) })
              }
            >
              <option value="">{t('blueprint.anyDifficulty')}</option>
              {[1, 2, 3].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </SelectField>
            <NumberField
              {...{ name: `${PATH}.${index}.draw`, label: t('test.draw'), value: part.draw, readOnly }}
              problems={problemsAt(`${PATH}.${index}.draw`)}
              onChange={(draw) => change(index, { draw })}
            />
          </div>
          <p className={classes.hint}>
            {t('blueprint.eligible', {
              count: eligible(part),
              fair: fairBank(part.draw ?? 0, test.attempts ?? 1),
            })}
          </p>
          <Warnings problems={problemsAt(`${PATH}.${index}`)} />
          <p className={classes.fault}>
            {faultsOf(problemsAt(`${PATH}.${index}`).filter(({ path }) => path === `${PATH}.${index}`))}
          </p>
          {!readOnly && (
            <Button
              variant="subtle"
              color="red"
              aria-label={t('blueprint.removeOf', { number: index + 1 })}
              onClick={() => write(parts.filter((_, at) => at !== index))}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      <p className={classes.fault}>{faultsOf(whole)}</p>
      {!readOnly && (
        <Button
          variant="default"
          onClick={() => write([...parts, { tag: tags[0] ?? '', difficulty: null, draw: 1 }])}
        >
          {t('blueprint.add')}
        </Button>
      )}
    </fieldset>
  );
}
