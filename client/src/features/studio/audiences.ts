/** Whom courses are for, as the studio offers it; a course folder may name others. */
export const AUDIENCES = [
  'police',
  'prosecution',
  'judiciary',
  'probation',
  'prisons',
  'social-welfare',
  'ncrc-staff',
] as const;
