import type { DraftView } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useDraftActs } from '../api/drafts.js';
import { ReasonDialog } from './reason-dialog.js';
import classes from './studio.module.css';

interface DraftReviewProps {
  readonly draft: DraftView;
  readonly can: { readonly write: boolean; readonly approve: boolean; readonly unpublish: boolean };
}

type Asking = 'return' | 'unpublish' | 'reopen' | 'approve';

/** Where a draft stands, and the next step for whoever looks at it. */
export function DraftReview({ draft, can }: DraftReviewProps) {
  const { t } = useTranslation('studio');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const acts = useDraftActs(draft);
  const run = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    setProblem(null);
    await act().catch(setProblem);
    setPending(false);
  };
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;
  const hasNews = draft.changes.length > 0 || draft.publication?.isOpen === false;
  const mayApprove = can.approve && !draft.isOwn;
  const close = () => setAsking(null);
  return (
    <div className={classes.stack}>
      <p>{stateWords(draft, { errors, hasNews }, t)}</p>
      {draft.state === 'in-review' && can.approve && draft.isOwn && <p>{t('review.own')}</p>}
      <div className={classes.buttons}>
        {draft.state === 'draft' && can.write && hasNews && (
          <Button
            loading={pending}
            disabled={errors > 0}
            onClick={() => void run(() => acts.submit(undefined))}
          >
            {t('review.submit')}
          </Button>
        )}
        {draft.state === 'in-review' && mayApprove && (
          <Button loading={pending} onClick={() => setAsking('approve')}>
            {t('review.approve')}
          </Button>
        )}
        {draft.state === 'in-review' && can.approve && (
          <Button variant="default" onClick={() => setAsking('return')}>
            {t('review.return')}
          </Button>
        )}
        {draft.state === 'in-review' && can.write && (
          <Button
            variant="default"
            loading={pending}
            onClick={() => void run(() => acts.withdraw(undefined))}
          >
            {t('review.withdraw')}
          </Button>
        )}
        {draft.publication && can.unpublish && (
          <Button
            variant="default"
            onClick={() => setAsking(draft.publication?.isOpen ? 'unpublish' : 'reopen')}
          >
            {t(draft.publication.isOpen ? 'review.unpublish' : 'review.reopen')}
          </Button>
        )}
      </div>
      <ProblemNotice error={problem} />
      {asking === 'approve' && (
        <Approval
          onClose={close}
          pending={pending}
          onApprove={() => void run(() => acts.approve(undefined)).then(close)}
        >
          {t('review.approveText', { count: draft.changes.length })}
        </Approval>
      )}
      {asking === 'return' && (
        <ReasonDialog
          act="return"
          onClose={close}
          submit={(reason) => acts.return({ reason, revision: draft.revision })}
        />
      )}
      {(asking === 'unpublish' || asking === 'reopen') && (
        <ReasonDialog act={asking} onClose={close} submit={(reason) => acts[asking]({ reason })} />
      )}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'studio'>>['t'];

function stateWords(
  { state, publication }: DraftView,
  { errors, hasNews }: { errors: number; hasNews: boolean },
  t: Translate,
): string {
  if (state === 'in-review') return t('review.inReview');
  if (errors > 0) return t('review.hasErrors', { count: errors });
  if (hasNews) return t('review.ready');
  return publication ? t('review.published', { number: publication.number }) : t('review.ready');
}

interface ApprovalProps {
  readonly pending: boolean;
  readonly onApprove: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Approval({ pending, onApprove, onClose, children }: ApprovalProps) {
  const { t } = useTranslation(['studio', 'common']);
  return (
    <Dialog title={t('review.approveTitle')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{children}</p>
        <div className={classes.buttons}>
          <Button loading={pending} onClick={onApprove}>
            {t('review.approve')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
