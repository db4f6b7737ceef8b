import { type QuestionTarget, questionTargets } from '@academy/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Section } from '../../../../ui/section.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { type LookedAt, useConvertQuestions } from '../../api/question-exchange.js';
import classes from './exchange.module.css';
import { QuestionTable } from './question-table.js';

/** What a file holds, question by question, and what can be made of it. */
export function FoundQuestions({ seen, into }: { seen: LookedAt; into: ReactNode }) {
  const { t } = useTranslation('question-exchange');
  const { language } = useLanguage();
  const convert = useConvertQuestions(seen, language);
  const { format, encoding, warnings, counts, questions } = seen.dryRun;
  const said = { format: t(`format.${format}`), encoding: encoding?.toUpperCase() };
  const button = (to: QuestionTarget, label: string) => (
    <Button
      key={to}
      variant={to === 'yaml' ? 'filled' : 'default'}
      loading={convert.isPending && convert.variables === to}
      disabled={convert.isPending}
      onClick={() => convert.mutate(to)}
    >
      {label}
    </Button>
  );
  return (
    <Section
      title={seen.file.name}
      note={t(encoding ? 'result.noteEncoded' : 'result.note', said)}
      actions={button('fates', t('result.fates'))}
    >
      <div className={classes.stack}>
        <p role="status">{t('result.counts', { ...counts })}</p>
        {warnings.length > 0 && (
          <ul className={classes.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        )}
        <QuestionTable questions={questions} counts={counts} written={seen.written} />
        <ProblemNotice error={convert.error} />
        {counts.taken + counts.remarked > 0 ? (
          <Section title={t('result.take')} note={t('result.takeNote')} level={3} look="sand">
            {into}
            <div className={classes.buttons}>
              {questionTargets.flatMap((to) => (to === 'fates' ? [] : button(to, t(`target.${to}`))))}
            </div>
          </Section>
        ) : (
          <p>{t('result.noneTaken')}</p>
        )}
      </div>
    </Section>
  );
}
