import type { Agency } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Question, searchOf } from '../question.js';
import classes from './controls.module.css';

/** From all agencies down to the one that the figure is narrowed to, each level a way back up. */
export function AgencyTrail({ question, agencies }: { question: Question; agencies: readonly Agency[] }) {
  const { t } = useTranslation('reporting');
  const { localised } = useLanguage();
  const bare = question.agency?.replace(/\.only$/, '');
  const trail: Agency[] = [];
  let at = agencies.find(({ code }) => code === bare);
  while (at) {
    trail.unshift(at);
    const { parentId } = at;
    at = agencies.find(({ id }) => id === parentId);
  }
  if (trail.length === 0) return null;
  const { agency: _agency, ...all } = question;
  return (
    <nav aria-label={t('agency.trail')}>
      <ol className={classes.trail}>
        <li>
          <Link to={paths.trained(searchOf(all))}>{t('agency.all')}</Link>
        </li>
        {trail.map(({ id, code, name }) => (
          <li key={id}>
            {code === question.agency ? (
              <span aria-current="page">{localised(name)}</span>
            ) : (
              <Link to={paths.trained(searchOf({ ...question, agency: code }))}>{localised(name)}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
