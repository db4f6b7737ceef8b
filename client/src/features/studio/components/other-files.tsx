import type { DraftView, ScenarioRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useDraftScenarios } from '../api/scenarios.js';
import classes from './studio.module.css';

/** Offered although nobody may have written anything in them yet. */
const ALWAYS = ['course.yaml', 'questions.yaml'];

/** Texts of a draft that are no lessons, each with the form that writes it where there is one. */
export function OtherFiles({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('studio');
  const scenarios = useDraftScenarios(draft.id).data?.rows ?? [];
  const files = [...ALWAYS, ...draft.otherFiles.filter((path) => !ALWAYS.includes(path))];
  return (
    <div className={classes.files}>
      <p className={classes.marks}>
        <Link to={paths.draftSettings(draft.id)}>{t('outline.settings')}</Link>
        <Link to={paths.draftMedia(draft.id)}>{t('outline.media')}</Link>
      </p>
      <p>{t('outline.files')}</p>
      <ul>
        {files.map((path) => {
          const scenario = scenarios.find(({ file }) => file === path);
          return (
            <li key={path}>
              <Link to={paths.draftText(draft.id, path)} className={classes.path}>
                {path}
              </Link>
              {scenario && <ByForm draftId={draft.id} scenario={scenario} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ByForm({ draftId, scenario: { id, title, byForm } }: { draftId: string; scenario: ScenarioRow }) {
  const { t } = useTranslation('studio');
  const { localised, langOf } = useLanguage();
  const name = localised(title) || id;
  return byForm ? (
    <Link to={paths.draftScenario(draftId, id)}>
      {t('outline.scenario')} <bdi {...langOf(title)}>{name}</bdi>
    </Link>
  ) : (
    <span className={classes.note}>{t('outline.asTextOnly')}</span>
  );
}
