/** The embedded database cannot be used, for a reason that the person at the machine can remove; said in plain words. */
export class EmbeddedPostgresError extends Error {}
