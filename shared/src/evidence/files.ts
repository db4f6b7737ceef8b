import { z } from 'zod';
import { id, instant, reason } from '../contract/primitives.js';

/** What one file of evidence may weigh, and how many a subject may have that are not withdrawn. */
export const EVIDENCE_MAX_BYTES = 10 * 1024 * 1024;
export const EVIDENCE_MAX_FILES = 10;

/** What a scan or a document may be, found by its bytes. */
export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** A kept scan or document. It is never changed or deleted: a wrong one is withdrawn and stays to be seen. */
export const evidenceFile = z.object({
  id,
  name: z.string(),
  mediaType: z.enum(evidenceTypes),
  sizeBytes: z.number().int(),
  /** In hex, over the bytes as they were sent. */
  sha256: z.string(),
  addedAt: instant,
  addedBy: z.string().nullable(),
  withdrawal: z.object({ at: instant, by: z.string().nullable(), reason: z.string() }).nullable(),
});
export type EvidenceFile = z.infer<typeof evidenceFile>;

/** What is said of a file that is sent as the body; its id is made by the client, so that it can be sent again. */
export const sentEvidence = z.strictObject({
  id,
  fileName: z
    .string()
    .trim()
    .min(1, 'required')
    .max(200, 'too-long')
    .regex(/^\P{Cc}*$/u, 'invalid'),
});
export type SentEvidence = z.infer<typeof sentEvidence>;

export const evidenceWithdrawal = z.strictObject({ reason });
