import type { WholeBankRow } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { useCopyQuestions } from '../../api/whole-bank.js';
import { ChooseDraft } from './choose-draft.js';

interface CopyIntoDraftProps {
  readonly rows: readonly WholeBankRow[];
  readonly onClose: () => void;
}

/** Copies the chosen questions into a draft. */
export function CopyIntoDraft({ rows, onClose }: CopyIntoDraftProps) {
  const { t } = useTranslation(['bank', 'common']);
  const copy = useCopyQuestions();
  const from = rows.map(({ id, state, draftId, publicationId }) => ({
    // What a draft has no more is still in the publication.
    draftId: state === 'removed' ? null : draftId,
    publicationId,
    question: id,
  }));
  return (
    <Dialog title={t('into.copyTitle', { count: rows.length })} onClose={onClose}>
      <ChooseDraft
        button={t('into.copy')}
        isPending={copy.isPending}
        error={copy.error}
        result={copy.data}
        into={copy.variables?.draftId ?? ''}
        onChoose={(draftId) => copy.mutate({ draftId, from })}
      />
      <div>
        <Button variant="default" onClick={onClose}>
          {t(copy.data ? 'into.close' : 'common:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
