import type { CourseProblemView } from '@academy/shared';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemWords } from './problem-words.js';
import classes from './studio.module.css';

const SHOWN = 100;

/** What is wrong with a course, by file and line; what keeps it from being published first. */
export function ProblemList({ problems }: { problems: readonly CourseProblemView[] }) {
  const { t } = useTranslation('studio');
  const sorted = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length === 0) return <p>{t('problems.none')}</p>;
  return (
    <div className={classes.stack}>
      <p>
        {t('problems.errors', { count: errors })} ·{' '}
        {t('problems.warnings', { count: problems.length - errors })}
      </p>
      <ul className={classes.plain}>
        {sorted.slice(0, SHOWN).map((problem) => (
          <Problem key={`${problem.file}:${problem.line}:${problem.message}`} problem={problem} />
        ))}
      </ul>
      {sorted.length > SHOWN && <p>{t('problems.more', { count: sorted.length - SHOWN })}</p>}
    </div>
  );
}

function Problem({ problem }: { problem: CourseProblemView }) {
  const { t } = useTranslation('studio');
  const { severity, file, line } = problem;
  const Icon = severity === 'error' ? IconAlertTriangle : IconInfoCircle;
  return (
    <li className={classes.problem} data-severity={severity}>
      <Icon aria-hidden size={20} />
      <div>
        <p className={classes.place}>
          {t(`problems.${severity}`)} · <bdi dir="ltr">{file}</bdi> · {t('problems.line', { line })}
        </p>
        <p>
          <ProblemWords problem={problem} />
        </p>
      </div>
    </li>
  );
}
