import { declineOutside, type OutsideCompletion, retractOutside, reverseRecord } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useCan, useMe } from '../../../../lib/session.js';
import { ButtonLink } from '../../../../ui/button-link.js';
import { useOutsideActs } from '../../api/outside.js';
import { ReasonDialog } from '../reason-dialog.js';
import { ApproveDialog } from './approve-dialog.js';
import classes from './outside.module.css';

type Act = 'approve' | 'decline' | 'retract' | 'reverse';

/** What has been decided, and what the reader may decide. */
export function OutsideDecision({ one }: { one: OutsideCompletion }) {
  const [act, setAct] = useState<Act | null>(null);
  return (
    <div className={classes.stack}>
      <Told one={one} />
      <Buttons one={one} onAct={setAct} />
      {act === 'approve' && <ApproveDialog one={one} onClose={() => setAct(null)} />}
      {act && act !== 'approve' && <WithReason one={one} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

function Told({ one }: { one: OutsideCompletion }) {
  const { t } = useTranslation('outside');
  const { moment } = useLanguage();
  const { state, decision, reversal } = one;
  if (state === 'incomplete') return <p>{t('one.incomplete')}</p>;
  if (state === 'waiting') return <p>{t(one.isOwn ? 'one.own' : 'one.waiting')}</p>;
  const values = { when: decision ? moment(decision.at) : '–', who: decision?.by ?? '–' };
  return (
    <>
      <p>
        {t(`one.${state === 'reversed' ? 'approved' : state}Text`, values)}{' '}
        {decision?.reason && <q dir="auto">{decision.reason}</q>}
      </p>
      {reversal && (
        <p>
          {t('one.reversedText', { when: moment(reversal.at) })} <q dir="auto">{reversal.reason}</q>
        </p>
      )}
    </>
  );
}

function Buttons({ one, onAct }: { one: OutsideCompletion; onAct: (act: Act) => void }) {
  const { t } = useTranslation('outside');
  const canApprove = useCan('completions.approve') && !one.isOwn;
  const canReverse = useCan('register.correct');
  const canOpenRecords = useCan('reports.open-people');
  const { data: me } = useMe();
  const isOpen = one.state === 'waiting' || one.state === 'incomplete';
  return (
    <div className={classes.acts}>
      {one.state === 'waiting' && canApprove && (
        <Button onClick={() => onAct('approve')}>{t('one.approve')}</Button>
      )}
      {isOpen && canApprove && (
        <Button variant="outline" color="red" onClick={() => onAct('decline')}>
          {t('one.decline')}
        </Button>
      )}
      {isOpen && me?.accountId === one.enteredById && (
        <Button variant="default" onClick={() => onAct('retract')}>
          {t('one.retract')}
        </Button>
      )}
      {one.recordId && canOpenRecords && (
        <ButtonLink to={paths.personEvidence(one.person.id)} variant="default">
          {t('one.record')}
        </ButtonLink>
      )}
      {one.state === 'approved' && canReverse && (
        <Button variant="outline" color="red" onClick={() => onAct('reverse')}>
          {t('one.reverse')}
        </Button>
      )}
    </div>
  );
}

interface WithReasonProps {
  readonly one: OutsideCompletion;
  readonly act: Exclude<Act, 'approve'>;
  readonly onClose: () => void;
}

const SCHEMAS = {
  decline: declineOutside.body,
  retract: retractOutside.body,
  reverse: reverseRecord.body,
} as const;

function WithReason({ one, act, onClose }: WithReasonProps) {
  const { t } = useTranslation('outside');
  const { decline, retract, reverse } = useOutsideActs(one.id);
  const submits = {
    decline,
    retract,
    reverse: (body: { reason: string }) => reverse(one.recordId ?? '', body),
  };
  return (
    <ReasonDialog
      title={t(`one.${act}Title`)}
      text={t(`one.${act}Text`)}
      reasonLabel={t('one.reason')}
      reasonHint={t('one.reasonHint')}
      button={t(`one.${act}`)}
      danger={act !== 'retract'}
      schema={SCHEMAS[act]}
      submit={submits[act]}
      onClose={onClose}
    />
  );
}
