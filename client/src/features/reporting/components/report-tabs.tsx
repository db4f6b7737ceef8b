import type { Permission } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useCan } from '../../../lib/session.js';
import classes from './report-tabs.module.css';

/** The pages of figures, beside one another. */
export function ReportTabs() {
  const { t } = useTranslation('returns');
  return (
    <nav aria-label={t('tabs.label')}>
      <ul className={classes.tabs}>
        <Tab to={paths.trained()} name={t('tabs.trained')} permission="reports.read" />
        <Tab to={paths.headCounts} name={t('tabs.headCounts')} permission="head-counts.read" />
        <Tab to={paths.indicators()} name={t('tabs.indicators')} permission="indicators.read" />
        <Tab to={paths.returns} name={t('tabs.returns')} permission="returns.manage" />
        <Tab to={paths.schedules} name={t('tabs.schedules')} permission="reports.schedule" />
        <Tab to={paths.changes()} name={t('tabs.changes')} permission="reports.read" />
        <Tab to={paths.insights} name={t('tabs.insights')} permission="insights.read" />
        <Tab to={paths.quality} name={t('tabs.quality')} permission="reports.read" />
      </ul>
    </nav>
  );
}

function Tab({ to, name, permission }: { to: string; name: string; permission: Permission }) {
  if (!useCan(permission)) return null;
  return (
    <li>
      <NavLink to={to} className={classes.tab}>
        {name}
      </NavLink>
    </li>
  );
}
