import type { BankRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import classes from './bank.module.css';

/** Where a question is used: lessons that ask it, tests that draw it. Without a draft lessons are named only. */
export function QuestionUses({ draftId, row }: { draftId: string | null; row: BankRow }) {
  const { t } = useTranslation('bank');
  const { lessons, tests } = row;
  if (lessons.length + tests.length === 0) return <p className={classes.note}>{t('used.nowhere')}</p>;
  return (
    <ul className={classes.uses}>
      {lessons.map(({ path, title }) => (
        <li key={path}>
          {draftId ? (
            <Link to={paths.draftLesson(draftId, path)}>
              <bdi lang="en">{title}</bdi>
            </Link>
          ) : (
            <bdi lang="en">{title}</bdi>
          )}
        </li>
      ))}
      {tests.map((test) => (
        <li key={test}>{t(`used.${test}`)}</li>
      ))}
    </ul>
  );
}
