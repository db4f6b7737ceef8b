import type { Attempt, Localised } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import classes from './result.module.css';

type Themes = NonNullable<Attempt['result']>['byTheme'];

/** The name that the course gives a theme; one that it does not name is read from its key. */
function useThemeName(names: Readonly<Record<string, Localised>>): (theme: string) => string {
  const { t } = useTranslation('test');
  const { localised } = useLanguage();
  return (theme) => {
    const name = names[theme];
    if (name) return localised(name);
    const plain = theme.replaceAll('-', ' ');
    return t(`themes.${theme}`, { defaultValue: plain.charAt(0).toUpperCase() + plain.slice(1) });
  };
}

/** How it went by theme, the strongest first. */
export function ThemeStrengths({
  themes,
  names = {},
}: {
  readonly themes: Themes;
  readonly names?: Readonly<Record<string, Localised>> | undefined;
}) {
  const { t } = useTranslation('test');
  const nameOf = useThemeName(names);
  const sorted = [...themes].sort((one, other) => other.correct / other.of - one.correct / one.of);
  return (
    <ul className={classes.themes}>
      {sorted.map(({ theme, correct, of }) => (
        <li key={theme}>
          <span>{nameOf(theme)}</span>
          <span className={classes.themeScore}>{t('result.theme', { correct, of })}</span>
          <ProgressLine value={correct} of={of} label={nameOf(theme)} />
        </li>
      ))}
    </ul>
  );
}
