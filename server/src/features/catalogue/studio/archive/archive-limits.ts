const MB = 1024 * 1024;

/** What an archive may unfold into. A course of three modules with drawings is one MB. */
export const archiveLimits = {
  files: 2000,
  totalBytes: 120 * MB,
  /** Text packs ten to one; a file of nothing but zeros a thousand to one. */
  ratio: 100,
  /** Small files may pack better than that. */
  ratioFromBytes: 100 * 1024,
  nameLength: 200,
  depth: 3,
} as const;

export type ArchiveLimits = { readonly [Name in keyof typeof archiveLimits]: number };
