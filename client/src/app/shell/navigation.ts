import { isAllowed, type Me, type Permission } from '@academy/shared';
import { paths } from '../../config/paths.js';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
}

const STAFF: readonly (NavigationItem & { permission: Permission; unless?: Permission })[] = [
  // Whoever sees people finds cohorts from there.
  { to: paths.cohorts(), label: 'nav.cohorts', permission: 'cohorts.facilitate' },
  { to: paths.studio, label: 'nav.studio', permission: 'courses.read' },
  { to: paths.workshops, label: 'nav.workshops', permission: 'workshops.read' },
  // Whoever sees reports finds insights beside them.
  { to: paths.insights, label: 'nav.insights', permission: 'insights.read', unless: 'reports.read' },
  { to: paths.questionExchange, label: 'nav.questions', permission: 'questions.exchange' },
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
    ...STAFF.filter(
      ({ permission, unless }) =>
        isAllowed(me.grants, permission) && !(unless && isAllowed(me.grants, unless)),
    ),
  ];
}
