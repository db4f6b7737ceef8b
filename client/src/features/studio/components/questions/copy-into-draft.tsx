import type { WholeBankRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../../ui/section.js';
import { useCopyQuestions } from '../../api/whole-bank.js';
import { ChooseDraft } from './choose-draft.js';

/** Copies the chosen questions into a draft. */
export function CopyIntoDraft({ rows }: { rows: readonly WholeBankRow[] }) {
  const { t } = useTranslation('bank');
  const copy = useCopyQuestions();
  const from = rows.map(({ id, state, draftId, publicationId }) => ({
    // What a draft has no more is still in the publication.
    draftId: state === 'removed' ? null : draftId,
    publicationId,
    question: id,
  }));
  return (
    <Section title={t('into.copyTitle', { count: rows.length })} look="sand">
      <ChooseDraft
        button={t('into.copy')}
        isPending={copy.isPending}
        error={copy.error}
        result={copy.data}
        into={copy.variables?.draftId ?? ''}
        onChoose={(draftId) => copy.mutate({ draftId, from })}
      />
    </Section>
  );
}
