import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/field.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import { BothField, faultsOf } from './fields.js';
import classes from './settings.module.css';

/** Laws that the course cites: one that is cited keeps its id and stays. */
export function LawFields({
  form: { value, set, view, problemsAt, refused, readOnly },
}: {
  form: SettingsForm;
}) {
  const { t } = useTranslation(['course-settings', 'errors']);
  const { laws } = value;
  const cited = new Map(view.cited.map(({ law, count }) => [law, count]));
  const standing = view.settings?.laws ?? [];
  const isHeld = (id: string): boolean => cited.has(id) && standing.some((law) => law.id === id);
  const change = (index: number, part: Partial<(typeof laws)[number]>): void =>
    set({ laws: laws.map((law, at) => (at === index ? { ...law, ...part } : law)) });
  return (
    <fieldset className={classes.group}>
      <legend>{t('laws')}</legend>
      {laws.length === 0 && <p className={classes.hint}>{t('noLaws')}</p>}
      {laws.map((law, index) => {
        const count = cited.get(law.id) ?? 0;
        const isRefused = refused.some(({ field }) => field === `laws.${index}.id`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an id is being typed
          <div key={index} className={classes.entry}>
            <div className={classes.facts}>
              {(['id', 'act', 'jurisdiction'] as const).map((name) => (
                <TextField
                  key={name}
                  {...{ name: `laws.${index}.${name}`, label: t(`law.${name}`), lang: 'en', dir: 'ltr' }}
                  value={law[name]}
                  readOnly={readOnly || (name === 'id' && isHeld(law.id))}
                  error={
                    isRefused && name === 'id'
                      ? t('errors:field.law-cited')
                      : faultsOf(problemsAt(`laws.${index}.${name}`))
                  }
                  onChange={(event) => change(index, { [name]: event.currentTarget.value })}
                />
              ))}
            </div>
            <BothField
              {...{ name: `laws.${index}.title`, label: t('law.title'), value: law.title, readOnly }}
              problems={problemsAt(`laws.${index}.title`)}
              onChange={(title) => change(index, { title })}
            />
            <p className={classes.hint}>{t('law.cited', { count })}</p>
            {!readOnly && !isHeld(law.id) && (
              <Button
                variant="subtle"
                color="red"
                aria-label={t('removeLaw', { law: law.id || law.title.en })}
                onClick={() => set({ laws: laws.filter((_, at) => at !== index) })}
              >
                {t('remove')}
              </Button>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <Button
          variant="default"
          onClick={() =>
            set({ laws: [...laws, { id: '', title: { en: '', ur: '' }, act: '', jurisdiction: 'federal' }] })
          }
        >
          {t('addLaw')}
        </Button>
      )}
    </fieldset>
  );
}
