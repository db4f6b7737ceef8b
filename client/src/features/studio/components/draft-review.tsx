import type { DraftView } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import { useDraftActs } from '../api/drafts.js';
import { useComments, useSafety } from '../api/review.js';
import { ReasonDialog } from './reason-dialog.js';
import { ApproveDialog } from './review/approve-dialog.js';
import { SubmitDialog } from './review/submit-dialog.js';
import classes from './studio.module.css';

interface DraftReviewProps {
  readonly draft: DraftView;
  readonly can: { readonly write: boolean; readonly approve: boolean; readonly unpublish: boolean };
}

type Asking = 'return' | 'unpublish' | 'reopen' | 'approve' | 'submit';

/** Where a draft stands, and the next step for whoever looks at it. */
export function DraftReview({ draft, can }: DraftReviewProps) {
  const { t } = useTranslation('studio');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const acts = useDraftActs(draft);
  const safety = useSafety(draft.id, draft.revision);
  const findings = safety.data?.findings;
  const openComments = useComments(draft.id).data?.filter(({ isResolved }) => !isResolved).length ?? 0;
  const run = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      await act();
      setAsking(null);
    } catch (refused) {
      setProblem(refused);
      // What was found may be another by now.
      void safety.refetch();
    }
    setPending(false);
  };
  const submit = (confirmed: string[]): void => void run(() => acts.submit(confirmed));
  /** Opens the dialog with what the safety check found, as soon as that is known; with nothing to ask it is sent. */
  const ask = async (what: 'submit' | 'approve'): Promise<void> => {
    setPending(true);
    const found = findings ?? (await safety.refetch()).data?.findings;
    setPending(false);
    if (found && what === 'submit' && found.length === 0) submit([]);
    else if (found) setAsking(what);
  };
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;
  const hasNews = draft.changes.length > 0 || draft.publication?.isOpen === false;
  const mayApprove = can.approve && !draft.isOwn;
  const close = (): void => {
    setAsking(null);
    setProblem(null);
  };
  return (
    <div className={classes.stack}>
      <p>{stateWords(draft, { errors, hasNews }, t)}</p>
      {draft.state === 'in-review' && can.approve && draft.isOwn && <p>{t('review.own')}</p>}
      <div className={classes.buttons}>
        {draft.state === 'draft' && can.write && hasNews && (
          <Button loading={pending} disabled={errors > 0} onClick={() => void ask('submit')}>
            {t('review.submit')}
          </Button>
        )}
        {draft.state === 'in-review' && mayApprove && (
          <Button loading={pending} onClick={() => void ask('approve')}>
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
      {(asking === null || asking === 'return') && <ProblemNotice error={problem ?? safety.error} />}
      {asking === 'submit' && findings && (
        <SubmitDialog
          findings={findings}
          pending={pending}
          problem={problem}
          onSubmit={submit}
          onClose={close}
        />
      )}
      {asking === 'approve' && findings && (
        <ApproveDialog
          findings={findings}
          openComments={openComments}
          pending={pending}
          problem={problem}
          onApprove={(confirmed) => void run(() => acts.approve(confirmed))}
          onClose={close}
        >
          {t('review.approveText', { count: draft.changes.length })}
        </ApproveDialog>
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
