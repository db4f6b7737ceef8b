import type { Finding } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Findings that are ticked one by one, until all are that have to be. */
export function useConfirming(findings: readonly Finding[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const change = (key: string, isConfirmed: boolean): void =>
    setKeys((before) => new Set(isConfirmed ? [...before, key] : [...before].filter((one) => one !== key)));
  const toConfirm = findings.filter(({ weight }) => weight === 'confirm');
  return {
    ...{ keys, change, toConfirm },
    errors: findings.length - toConfirm.length,
    isWhole: toConfirm.every(({ key }) => keys.has(key)),
  };
}

interface ProgressProps {
  readonly toConfirm: readonly Finding[];
  readonly keys: ReadonlySet<string>;
}

/** How many of the findings are ticked. */
export function Progress({ toConfirm, keys }: ProgressProps) {
  const { t } = useTranslation('review');
  if (toConfirm.length === 0) return null;
  const confirmed = toConfirm.filter(({ key }) => keys.has(key)).length;
  return <p role="status">{t('approve.progress', { count: toConfirm.length, confirmed })}</p>;
}
