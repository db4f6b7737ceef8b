import type { CountingRule as Rule } from '@academy/shared';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './counting-rule.module.css';

interface CountingRuleProps {
  readonly rule: Rule;
  readonly title: string;
  readonly open?: boolean;
}

/** By which rule someone counts as trained; with the figure always, in full when opened. */
export function CountingRule({ rule, title, open = false }: CountingRuleProps) {
  const { localised, langOf } = useLanguage();
  return (
    <details className={classes.rule} open={open}>
      <summary>{title}</summary>
      <p className={classes.text} {...langOf(rule.text)}>
        {localised(rule.text)}
      </p>
    </details>
  );
}
