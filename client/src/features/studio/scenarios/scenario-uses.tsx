import type { ScenarioRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import classes from './scenario-list.module.css';

/** The lessons that play a scenario. */
export function ScenarioUses({ draftId, row: { lessons } }: { draftId: string; row: ScenarioRow }) {
  const { t } = useTranslation('scenario-editor');
  if (lessons.length === 0) return <span className={classes.other}>{t('list.nowhere')}</span>;
  return (
    <ul className={classes.uses}>
      {lessons.map(({ path, title }) => (
        <li key={path}>
          <Link to={paths.draftLesson(draftId, path)}>
            <bdi lang="en">{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
