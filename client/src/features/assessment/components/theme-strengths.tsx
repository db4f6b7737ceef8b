import type { Attempt } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../../ui/progress-line.js';
import classes from './result.module.css';

type Themes = NonNullable<Attempt['result']>['byTheme'];

/** The name of a theme: courses bring their own, so that an unknown one is read from its key. */
function useThemeName(): (theme: string) => string {
  const { t } = useTranslation('test');
  return (theme) => {
    const plain = theme.replaceAll('-', ' ');
    return t(`themes.${theme}`, { defaultValue: plain.charAt(0).toUpperCase() + plain.slice(1) });
  };
}

/** How it went by theme, the strongest first. */
export function ThemeStrengths({ themes }: { themes: Themes }) {
  const { t } = useTranslation('test');
  const nameOf = useThemeName();
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
