import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Section } from '../../../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { useSafety } from '../../api/review.js';
import { FindingList } from './finding-list.js';
import classes from './review.module.css';

/** What the check before publishing finds in a draft, and what earlier approvers confirmed. */
export function SafetySection({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('review');
  const { moment } = useLanguage();
  const { data, error, refetch } = useSafety(draft.id, draft.revision);
  const errors = data?.findings.filter(({ weight }) => weight === 'error').length ?? 0;
  const rest = (data?.findings.length ?? 0) - errors;
  return (
    <Section title={t('safety.title')} note={t('safety.note')}>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={3} />
        )
      ) : (
        <div className={classes.list}>
          <p role="status">
            {data.findings.length === 0
              ? t('safety.none')
              : `${t('safety.errors', { count: errors })} · ${t('safety.toConfirm', { count: rest })}`}
          </p>
          <FindingList findings={data.findings} />
          {data.approvals.map((approval) => (
            <details key={approval.at}>
              <summary>
                {t('safety.confirmed', {
                  count: approval.findings.length,
                  number: approval.publicationNumber ?? 0,
                })}{' '}
                · <bdi>{approval.by}</bdi> · {moment(approval.at)}
              </summary>
              <FindingList findings={approval.findings} />
            </details>
          ))}
        </div>
      )}
    </Section>
  );
}
