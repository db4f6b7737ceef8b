import type { attemptEvidence, ViewOf } from '@academy/shared';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answerLines, isReadInLines } from '../../../lib/answer-lines.js';
import { essayPoints } from '../../../lib/essay-points.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useAttemptEvidence } from '../api/person-evidence.js';
import classes from './attempt-answers.module.css';
import { EssayEvidence } from './essay-evidence.js';

type Question = ViewOf<typeof attemptEvidence>['questions'][number];

/** Every question that was drawn, with the answer that was given. */
export default function AttemptAnswers({ attemptId }: { attemptId: string }) {
  const { t } = useTranslation('reporting');
  const attempt = useAttemptEvidence(attemptId);
  if (attempt.error) return <ErrorState error={attempt.error} onRetry={() => void attempt.refetch()} />;
  if (!attempt.data) return <SkeletonLines lines={6} />;
  return (
    <ol aria-label={t('answers.title')} className={classes.list}>
      {attempt.data.questions.map((question) => (
        <AnsweredQuestion key={question.key} question={question} />
      ))}
    </ol>
  );
}

function AnsweredQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('reporting');
  const { localised, langOf } = useLanguage();
  const { grade, stem, options } = question;
  const { essay } = grade;
  return (
    <li className={classes.question}>
      <p className={classes.stem} {...langOf(stem)}>
        {localised(stem)}
      </p>
      <div>
        {essay ? (
          <StatusBadge tone="neutral">{t('common:answer.essay.earned', essayPoints(essay))}</StatusBadge>
        ) : (
          <StatusBadge
            tone={grade.correct ? 'good' : 'danger'}
            icon={grade.correct ? <IconCheck size={16} /> : <IconX size={16} />}
          >
            {t(grade.correct ? 'answers.right' : 'answers.wrong')}
          </StatusBadge>
        )}
      </div>
      {essay ? (
        <EssayEvidence chosen={grade.chosen} essay={essay} />
      ) : isReadInLines(question) ? (
        <AnswerInLines question={question} />
      ) : (
        <ul className={classes.options}>
          {options.map(({ key, text }) => (
            <li key={key} className={classes.option} data-chosen={grade.chosen.includes(key) || undefined}>
              <span {...langOf(text)}>{localised(text)}</span>
              <span className={classes.marks}>
                {grade.chosen.includes(key) && <StatusBadge tone="warm">{t('answers.chosen')}</StatusBadge>}
                {grade.right.includes(key) && <StatusBadge tone="good">{t('answers.correct')}</StatusBadge>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {grade.chosen.length === 0 && <p>{t('answers.none')}</p>}
      <p className={classes.why} {...langOf(grade.explain)}>
        {localised(grade.explain)}
      </p>
    </li>
  );
}

/** A pair, an order or a typed answer, and what was right. */
function AnswerInLines({ question }: { question: Question }) {
  const { t } = useTranslation('reporting');
  const { language, localised } = useLanguage();
  const { grade } = question;
  const lines = (answer: readonly string[]) => answerLines(question, answer, language);
  const rows = [
    {
      badge: t('answers.chosen'),
      tone: 'warm' as const,
      said: grade.chosen.length > 0 ? lines(grade.chosen) : [],
    },
    {
      badge: t('answers.correct'),
      tone: 'good' as const,
      said: grade.expected
        ? [{ key: 'expected', to: null, text: localised(grade.expected) }]
        : lines(grade.right),
    },
  ];
  return (
    <ul className={classes.options}>
      {rows
        .filter(({ said }) => said.length > 0)
        .map(({ badge, tone, said }) => (
          <li key={badge} className={classes.option} data-chosen={tone === 'warm' || undefined}>
            <span>
              {said.map(({ key, to, text }) => (
                <span key={key} className={classes.line}>
                  {to !== null && <strong>{to}: </strong>}
                  {text}
                </span>
              ))}
            </span>
            <span className={classes.marks}>
              <StatusBadge tone={tone}>{badge}</StatusBadge>
            </span>
          </li>
        ))}
    </ul>
  );
}
