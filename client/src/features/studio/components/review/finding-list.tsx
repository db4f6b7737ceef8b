import type { Finding } from '@academy/shared';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetters } from '../../../../lib/i18n/index.js';
import classes from './review.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Where a reviewer confirms: the keys that are confirmed, and what to do with another one. */
  readonly confirming?: {
    readonly keys: ReadonlySet<string>;
    readonly onChange: (key: string, isConfirmed: boolean) => void;
  };
}

/** What the safety check found: why it matters, where, and what to do. */
export function FindingList({ findings, confirming }: FindingListProps) {
  return (
    <ul className={classes.list}>
      {findings.map((finding) => (
        <FindingItem key={finding.key} finding={finding} {...(confirming ? { confirming } : {})} />
      ))}
    </ul>
  );
}

function FindingItem({
  finding,
  confirming,
}: {
  finding: Finding;
  confirming?: NonNullable<FindingListProps['confirming']>;
}) {
  const { t } = useTranslation(['review', 'studio', 'gaps']);
  const id = useId();
  const { key, kind, weight, file, line, excerpt, count, lines } = finding;
  const letters = useLetters(excerpt);
  const Icon = weight === 'error' ? IconAlertTriangle : IconInfoCircle;
  const title = t(`finding.${kind}.title`, { count });
  return (
    <li className={classes.finding} data-weight={weight}>
      {confirming && weight === 'confirm' ? (
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-why`}
          checked={confirming.keys.has(key)}
          onChange={(event) => confirming.onChange(key, event.currentTarget.checked)}
        />
      ) : (
        <Icon aria-hidden size={20} />
      )}
      <div>
        {confirming && weight === 'confirm' ? (
          <label htmlFor={id}>{title}</label>
        ) : (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        <div id={`${id}-why`}>
          <p className={classes.place}>
            {t(`weight.${weight}`)} · <bdi dir="ltr">{file}</bdi> ·{' '}
            {lines
              ? t('gaps:lines', { lines: lines.join(t('gaps:summary.comma')) })
              : t('studio:problems.line', { line })}
          </p>
          <blockquote className={classes.quote} {...letters}>
            {excerpt}
          </blockquote>
          <p>{t(`finding.${kind}.why`, { count })}</p>
          <p className={classes.small}>{t(`finding.${kind}.remedy`, { count })}</p>
        </div>
      </div>
    </li>
  );
}
