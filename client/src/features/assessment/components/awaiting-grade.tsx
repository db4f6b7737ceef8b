import type { Attempt } from '@academy/shared';
import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import { Section } from '../../../ui/section.js';
import essay from './essay.module.css';
import classes from './result.module.css';
import { TypedText } from './typed-text.js';

/** A test that was handed in and waits for a person: what waits, since when, and what happens then. */
export function AwaitingGrade({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation('test');
  const { localised, langOf, moment } = useLanguage();
  const texts = attempt.questions.filter(({ kind, answer }) => kind === 'essay' && answer !== null);
  const isTimedOut = attempt.submittedAt !== null && attempt.submittedAt >= attempt.deadlineAt;
  const given = attempt.questions.filter(({ answer }) => answer !== null).length;
  return (
    <>
      <div className={classes.head} data-verdict="pretest">
        <p className={classes.score}>
          <IconHourglass aria-hidden size={48} />
        </p>
        <div className={classes.words}>
          <p className={classes.verdict}>{t('awaiting.verdict', { count: texts.length })}</p>
          <p>{t('awaiting.since', { moment: moment(attempt.submittedAt ?? attempt.serverNow) })}</p>
          {isTimedOut && <p>{t('result.timedOut', { given, of: attempt.questions.length })}</p>}
        </div>
      </div>
      <Section look="sand" title={t('awaiting.next')}>
        <ul>
          {(['graded', 'then', 'meanwhile'] as const).map((key) => (
            <li key={key}>{t(`awaiting.${key}`, { pass: attempt.rule.passMark })}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('awaiting.texts')}>
        {texts.map(({ key, stem, answer }) => (
          <details key={key} className={classes.explained}>
            <summary className={classes.summary} {...langOf(stem)}>
              {isolateSections(localised(stem))}
            </summary>
            <TypedText className={essay.written} text={answer?.[0] ?? ''} />
          </details>
        ))}
      </Section>
    </>
  );
}
