import { isAllowed, type Me, type Permission } from '@academy/shared';
import { paths } from '../../config/paths.js';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
}

const STAFF: readonly (NavigationItem & { permission: Permission })[] = [
  // Whoever sees people finds cohorts from there.
  { to: paths.cohorts(), label: 'nav.cohorts', permission: 'cohorts.facilitate' },
  // Insights and questions from other systems stand beside it.
  { to: paths.studio, label: 'nav.studio', permission: 'courses.read' },
  { to: paths.workshops, label: 'nav.workshops', permission: 'workshops.read' },
  { to: paths.trained(), label: 'nav.trained', permission: 'reports.read' },
  { to: paths.people, label: 'nav.people', permission: 'people.read' },
  { to: paths.accounts, label: 'nav.accounts', permission: 'accounts.manage' },
];

/** The main navigation, by what the person may do. */
export function mainNavigation(me: Me | null | undefined): NavigationItem[] {
  if (!me) {
    return [
      { to: paths.verify(), label: 'nav.verify' },
      { to: paths.progress, label: 'nav.progress' },
    ];
  }
  return [
    { to: paths.learning, label: 'nav.learning' },
    ...STAFF.filter(({ permission }) => isAllowed(me.grants, permission)),
  ];
}
