import type { OutsideCompletion } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { outsideScanAddress, useOutside, useOutsideActs } from '../../features/register/api/outside.js';
import { OutsideBadge } from '../../features/register/components/outside/outside-badge.js';
import { OutsideDecision } from '../../features/register/components/outside/outside-decision.js';
import { OutsideFacts } from '../../features/register/components/outside/outside-facts.js';
import { EvidenceFiles } from '../../ui/evidence-files.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** One training completed elsewhere: what was entered, its evidence, and the decision. */
export default function OutsideOnePage() {
  const { t } = useTranslation('outside');
  const { id = '' } = useParams();
  const { data, error, refetch } = useOutside(id);
  return (
    <Page
      title={data?.title ?? t('one.eyebrow')}
      heading={data && <bdi>{data.title}</bdi>}
      eyebrow={<Link to={paths.outsideCompletions()}>{t('list.title')}</Link>}
      lead={data && <OutsideBadge state={data.state} />}
    >
      {data ? (
        <Parts one={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}

function Parts({ one }: { one: OutsideCompletion }) {
  const { t } = useTranslation('outside');
  const { send, withdraw } = useOutsideActs(one.id);
  const isOpen = one.state === 'waiting' || one.state === 'incomplete' || one.state === 'approved';
  return (
    <>
      <Section title={t('one.facts')} look="card">
        <OutsideFacts one={one} />
      </Section>
      <Section title={t('one.evidence')} note={t('one.evidenceNote')}>
        <EvidenceFiles
          files={one.files}
          addressOf={(fileId) => outsideScanAddress(one.id, fileId)}
          change={isOpen ? { send, withdraw } : null}
        />
      </Section>
      <Section title={t('one.decision')} look="sand">
        <OutsideDecision one={one} />
      </Section>
    </>
  );
}
