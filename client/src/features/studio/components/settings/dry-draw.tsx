import type { AttemptKind, drawDraftTest, ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { drawTest } from '../../api/settings.js';
import classes from './settings.module.css';

interface DryDrawProps {
  readonly draftId: string;
  readonly hasPretest: boolean;
  /** What is drawn is what was saved. */
  readonly isDirty: boolean;
}

/** A test as a trainee might be asked it, drawn by the server's own rule; another one by a button. */
export function DryDraw({ draftId, hasPretest, isDirty }: DryDrawProps) {
  const { t } = useTranslation('course-settings');
  const { localised, langOf } = useLanguage();
  const [drawn, setDrawn] = useState<ViewOf<typeof drawDraftTest> | null>(null);
  const [number, setNumber] = useState(0);
  const [pending, setPending] = useState<AttemptKind | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const draw = async (kind: AttemptKind): Promise<void> => {
    setPending(kind);
    setProblem(null);
    try {
      setDrawn(await drawTest(draftId, kind));
      setNumber((before) => before + 1);
    } catch (error) {
      setDrawn(null);
      setProblem(error);
    } finally {
      setPending(null);
    }
  };
  return (
    <div className={classes.stack}>
      {isDirty && <p className={classes.hint}>{t('draw.saveFirst')}</p>}
      <div className={classes.buttons}>
        <Button variant="default" loading={pending === 'final'} onClick={() => void draw('final')}>
          {t('draw.final')}
        </Button>
        {hasPretest && (
          <Button variant="default" loading={pending === 'pretest'} onClick={() => void draw('pretest')}>
            {t('draw.pretest')}
          </Button>
        )}
      </div>
      <ProblemNotice error={problem} />
      <p role="status">
        {drawn && t('draw.drawn', { number, count: drawn.questions.length, minutes: drawn.rule.minutes })}
      </p>
      {drawn && (
        <ol className={classes.drawn}>
          {drawn.questions.map((question) => (
            <li key={question.key}>
              <p {...langOf(question.stem)}>{localised(question.stem)}</p>
              <p className={classes.hint}>
                <bdi dir="ltr">{question.key}</bdi> ·{' '}
                {t('draw.difficulty', { difficulty: question.difficulty })} ·{' '}
                <bdi dir="ltr">{question.tags.join(', ')}</bdi>
              </p>
              {question.options.length > 0 && (
                <ul>
                  {question.options.map((option) => (
                    <li key={option.en} {...langOf(option)}>
                      {localised(option)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
