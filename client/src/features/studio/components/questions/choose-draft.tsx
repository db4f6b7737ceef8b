import type { AddedQuestions, StudioCourse } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField } from '../../../../ui/field.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../../ui/states.js';
import { useStudio } from '../../api/drafts.js';
import classes from './bank.module.css';

interface ChooseDraftProps {
  readonly button: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** What became of the questions, once they were added. */
  readonly result: AddedQuestions | undefined;
  /** The draft that was chosen for the result. */
  readonly into: string;
  readonly onChoose: (draftId: string) => void;
}

const isOpen = ({ draft }: StudioCourse): boolean => draft?.state === 'draft';

/** A draft to add questions to, and what came of it. Drafts in review cannot be chosen. */
export function ChooseDraft({ button, isPending, error, result, into, onChoose }: ChooseDraftProps) {
  const { t } = useTranslation('bank');
  const { localised } = useLanguage();
  const studio = useStudio();
  const drafts = (studio.data?.items ?? []).filter(isOpen);
  const [chosen, setChosen] = useState('');
  const draftId = chosen || (drafts[0]?.draft?.id ?? '');
  if (studio.error) return <ErrorState error={studio.error} onRetry={() => void studio.refetch()} />;
  if (!studio.data) return <SkeletonLines lines={2} />;
  if (drafts.length === 0)
    return (
      <p>
        {t('into.none')} <Link to={paths.studio}>{t('into.studio')}</Link>
      </p>
    );
  return (
    <div className={classes.stack}>
      <div className={classes.filters}>
        <SelectField
          label={t('into.draft')}
          value={draftId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {drafts.map(({ draft, title, slug }) => (
            <option key={slug} value={draft?.id}>
              {localised(title)}
            </option>
          ))}
        </SelectField>
        <Button loading={isPending} onClick={() => onChoose(draftId)}>
          {button}
        </Button>
      </div>
      <ProblemNotice error={error} />
      <div role="status">{result && <Result result={result} draftId={into} />}</div>
    </div>
  );
}

function Result({ result, draftId }: { result: AddedQuestions; draftId: string }) {
  const { t } = useTranslation('bank');
  const { added, there, unlisted } = result;
  return (
    <div className={classes.question}>
      <p>
        {t('into.added', { count: added.length })}{' '}
        <Link to={paths.draftQuestions(draftId)}>{t('into.open')}</Link>
      </p>
      {there.length > 0 && <p>{t('into.there', { count: there.length })}</p>}
      {unlisted.length > 0 && <p>{t('into.unlisted', { laws: unlisted.join(' · ') })}</p>}
    </div>
  );
}
