import type { CourseSettings } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../../ui/segmented.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import { BlueprintField } from './blueprint-field.js';
import { Flag, faultsOf, NumberField, Warnings } from './fields.js';
import classes from './settings.module.css';

const NUMBERS = [
  ['pass', 'pass'],
  ['minutes', 'minutes'],
  ['attempts', 'attempts'],
  ['waitHours', 'wait_hours'],
] as const;

/** The final test, and the pre-test that is its shorter twin. */
export function TestFields({ form }: { form: SettingsForm }) {
  const { t } = useTranslation('course-settings');
  const { value, set, view, problemsAt, readOnly } = form;
  const { test, pretest } = value;
  const change = (part: Partial<CourseSettings['test']>): void => set({ test: { ...test, ...part } });
  const tags = [...new Set([...view.bank.flatMap((question) => question.tags), ...test.from])].sort();
  const countOf = (tag: string): number => view.bank.filter((question) => question.tags.includes(tag)).length;
  return (
    <>
      <p className={classes.hint}>{t('completion')}</p>
      <fieldset className={classes.choices}>
        <legend>{t('test.from')}</legend>
        {tags.map((tag) => (
          <Flag
            key={tag}
            {...{ label: t('test.tag', { tag, count: countOf(tag) }), readOnly }}
            checked={test.from.includes(tag)}
            onChange={(isIn) =>
              change({ from: isIn ? [...test.from, tag] : test.from.filter((one) => one !== tag) })
            }
          />
        ))}
        <p className={classes.fault}>{faultsOf(problemsAt('completion.test.from'))}</p>
      </fieldset>
      <Segmented
        {...{ legend: t('test.kind'), name: 'kind', value: test.fixed ? 'fixed' : 'drawn' }}
        options={(['drawn', 'fixed'] as const).map((kind) => ({ value: kind, label: t(`test.${kind}`) }))}
        note={t(test.fixed ? 'test.fixedNote' : 'test.drawnNote')}
        onChange={(kind) =>
          !readOnly && change({ fixed: kind === 'fixed', ...(kind === 'fixed' ? { blueprint: [] } : {}) })
        }
      />
      <Warnings problems={problemsAt('completion.test.fixed')} />
      {!test.fixed && (
        <>
          <NumberField
            {...{ name: 'completion.test.draw', label: t('test.draw'), value: test.draw, readOnly }}
            problems={problemsAt('completion.test.draw')}
            onChange={(draw) => change({ draw })}
          />
          <BlueprintField form={form} />
        </>
      )}
      <div className={classes.facts}>
        {NUMBERS.map(([name, key]) => (
          <NumberField
            key={name}
            {...{ name: `completion.test.${key}`, label: t(`test.${name}`), value: test[name], readOnly }}
            problems={problemsAt(`completion.test.${key}`)}
            onChange={(number) => change({ [name]: number })}
          />
        ))}
      </div>
      <fieldset className={classes.choices}>
        <legend>{t('test.order')}</legend>
        {(['shuffleQuestions', 'shuffleOptions'] as const).map((name) => (
          <Flag
            key={name}
            {...{ label: t(`test.${name}`), checked: test[name], readOnly }}
            onChange={(isOn) => change({ [name]: isOn })}
          />
        ))}
      </fieldset>
      <Segmented
        {...{ legend: t('test.explain'), name: 'explain', value: test.explain }}
        options={(['each-attempt', 'last-attempt'] as const).map((one) => ({
          value: one,
          label: t(`test.${one}`),
        }))}
        onChange={(explain) => !readOnly && change({ explain })}
      />
      <fieldset className={classes.group}>
        <legend>{t('pretest.title')}</legend>
        <Flag
          {...{ label: t('pretest.has'), checked: pretest !== null, readOnly }}
          onChange={(has) => set({ pretest: has ? { draw: test.draw, minutes: null } : null })}
        />
        <p className={classes.hint}>{t('pretest.note')}</p>
        {pretest && (
          <div className={classes.facts}>
            <NumberField
              {...{ name: 'pretest.draw', label: t('test.draw'), value: pretest.draw, readOnly }}
              problems={problemsAt('pretest.draw')}
              onChange={(draw) => set({ pretest: { ...pretest, draw } })}
            />
            <NumberField
              {...{ name: 'pretest.minutes', label: t('test.minutes'), value: pretest.minutes, readOnly }}
              {...{ hint: t('pretest.minutesHint'), optional: true }}
              problems={problemsAt('pretest.minutes')}
              onChange={(minutes) => set({ pretest: { ...pretest, minutes } })}
            />
          </div>
        )}
        <Warnings problems={problemsAt('pretest.from')} />
      </fieldset>
    </>
  );
}
