import type { DraftView, ScenarioRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useDraftScenarios } from '../api/scenarios.js';
import classes from './studio.module.css';

const isQuestions = (path: string): boolean => /^questions[^/]*\.ya?ml$/.test(path);

/** Texts of a draft that are no lessons, each with the form that writes it where there is one. */
export function OtherFiles({ draft: { id, otherFiles } }: { draft: DraftView }) {
  const { t } = useTranslation('studio');
  const scenarios = useDraftScenarios(id).data?.rows ?? [];
  // Where there are no questions yet the text is offered all the same.
  const files = otherFiles.some(isQuestions) ? otherFiles : [...otherFiles, 'questions.yaml'];
  const isScenario = (path: string): boolean => path.startsWith('scenarios/');
  return (
    <div className={classes.files}>
      <p className={classes.marks}>
        <Link to={paths.draftSettings(id)}>{t('outline.settings')}</Link>
        <Link to={paths.draftMedia(id)}>{t('outline.media')}</Link>
      </p>
      <p>{t('outline.files')}</p>
      <ul className={classes.marks}>
        {files
          .filter((path) => !isScenario(path))
          .map((path) => (
            <li key={path}>
              <AsText draftId={id} path={path} />
            </li>
          ))}
      </ul>
      <ul>
        {files.filter(isScenario).map((path) => {
          const scenario = scenarios.find(({ file }) => file === path);
          return (
            <li key={path} className={classes.file}>
              <AsText draftId={id} path={path} />
              {scenario && <ByForm draftId={id} scenario={scenario} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const AsText = ({ draftId, path }: { draftId: string; path: string }) => (
  <Link to={paths.draftText(draftId, path)} className={classes.path}>
    {path}
  </Link>
);

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
