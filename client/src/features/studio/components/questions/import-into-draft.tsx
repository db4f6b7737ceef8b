import type { Language } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useImportQuestions } from '../../api/whole-bank.js';
import { ChooseDraft } from './choose-draft.js';

/** Adds the questions of a file that was looked at to a draft. */
export function ImportIntoDraft({ file, written }: { file: File; written: Language }) {
  const { t } = useTranslation('bank');
  const send = useImportQuestions();
  return (
    <ChooseDraft
      button={t('into.import')}
      isPending={send.isPending}
      error={send.error}
      result={send.data}
      into={send.variables?.draftId ?? ''}
      onChoose={(draftId) => send.mutate({ draftId, file, written })}
    />
  );
}
