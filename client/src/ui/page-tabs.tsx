import type { Permission } from '@academy/shared';
import { NavLink } from 'react-router';
import { useCan } from '../lib/session.js';
import classes from './page-tabs.module.css';

interface PageTab {
  readonly to: string;
  readonly name: string;
  readonly permission: Permission;
  /** Another page whose address begins with this one is not meant. */
  readonly end?: boolean;
}

/** Pages that belong together, beside one another; each for those who may open it. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>
        {tabs.map((tab) => (
          <Tab key={tab.to} {...tab} />
        ))}
      </ul>
    </nav>
  );
}

function Tab({ to, name, permission, end = false }: PageTab) {
  if (!useCan(permission)) return null;
  return (
    <li>
      <NavLink to={to} end={end} className={classes.tab}>
        {name}
      </NavLink>
    </li>
  );
}
