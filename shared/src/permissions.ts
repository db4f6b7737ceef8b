export const roles = ['trainee', 'trainer', 'reviewer', 'coordinator', 'reporter', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Which roles hold which permission. One table for the server's guard, the client's menus and the
 * endpoint × role test. A coordinator's permissions reach only the subtree of the agency of the grant.
 */
export const permissions = {
  'learning.study': ['trainee', 'trainer', 'reviewer', 'coordinator', 'reporter', 'administrator'],
  'people.read': ['coordinator', 'reporter', 'administrator'],
  'people.import': ['coordinator', 'administrator'],
  'people.enrol': ['coordinator', 'administrator'],
  'accounts.invite': ['coordinator', 'administrator'],
  'people.verify-identity': ['coordinator', 'administrator'],
  'people.export': ['coordinator', 'reporter', 'administrator'],
  'people.change-posting': ['coordinator', 'administrator'],
  'people.unmask-cnic': ['administrator'],
  'accounts.manage': ['administrator'],
  'cohorts.read': ['trainer', 'coordinator', 'reporter', 'administrator'],
  /** Every cohort within reach, rather than those alone whose facilitator one is. */
  'cohorts.oversee': ['coordinator', 'reporter', 'administrator'],
  'cohorts.facilitate': ['trainer'],
  'cohorts.run': ['coordinator', 'administrator'],
  'courses.read': ['trainer', 'reviewer', 'administrator'],
  'courses.write': ['trainer', 'administrator'],
  /** Of a draft that one has neither written nor sent in: publishing takes two people. */
  'courses.approve': ['reviewer'],
  /** Sends everything that cites the section to review. */
  'laws.mark-changed': ['reviewer', 'administrator'],
  'courses.unpublish': ['reviewer', 'administrator'],
  /** Sees the texts that trainees wrote, without who wrote them, and says what they are worth. */
  'assessment.grade': ['trainer', 'reviewer'],
  /** Holds the answer key of every published bank. */
  'questions.exchange': ['trainer', 'reviewer', 'administrator'],
  'workshops.read': ['trainer', 'reporter', 'administrator'],
  'workshops.run': ['trainer', 'administrator'],
  'reports.read': ['coordinator', 'reporter', 'administrator'],
  'reports.open-people': ['coordinator', 'reporter', 'administrator'],
  'head-counts.read': ['reporter', 'administrator'],
  'head-counts.enter': ['reporter', 'administrator'],
  'indicators.read': ['reporter', 'administrator'],
  /** How far people get in courses, and what they gain. */
  'insights.read': ['trainer', 'reviewer', 'coordinator', 'reporter', 'administrator'],
  /** The test's questions with what is right in them: for those who write and approve them. */
  'insights.questions': ['trainer', 'reviewer', 'administrator'],
  'returns.manage': ['reporter', 'administrator'],
  'reports.schedule': ['reporter', 'administrator'],
  'completions.enter': ['coordinator', 'reporter', 'administrator'],
  'completions.approve': ['reporter', 'administrator'],
  'register.correct': ['administrator'],
  'certificates.read-any': ['coordinator', 'reporter', 'administrator'],
  'certificates.revoke': ['administrator'],
  'targets.manage': ['reporter', 'administrator'],
  'audit.read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Roles whose reach is limited to an agency and what lies below it. */
export const scopedRoles: readonly Role[] = ['coordinator'];

export interface Grant {
  readonly role: Role;
  /** The agency whose subtree the grant covers; null covers everything. */
  readonly agencyId: string | null;
}

/** The grants among these that hold the permission; none means not allowed. */
export const grantsFor = (grants: readonly Grant[], permission: Permission): Grant[] =>
  grants.filter((grant) => (permissions[permission] as readonly Role[]).includes(grant.role));

export const isAllowed = (grants: readonly Grant[], permission: Permission): boolean =>
  grantsFor(grants, permission).length > 0;
