import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, localised } from '../contract/primitives.js';

/** Everything a certificate prints, frozen at issue. */
export const certificateFacts = z.object({
  number: z.string(),
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  courseTitle: localised,
  publicationNumber: z.number().int(),
  hours: z.number(),
  score: z.number().int().nullable(),
  completedOn: day,
  issuedOn: day,
  expiresOn: day.nullable(),
  issuer: localised,
  template: z.string(),
  templateVersion: z.number().int(),
  /** True for demonstration accounts: the paper says so and the record is not counted. */
  specimen: z.boolean(),
  /** True while the manual carries the "draft for legal review" mark. */
  draftContent: z.boolean(),
});
export type CertificateFacts = z.infer<typeof certificateFacts>;

export const certificateStatus = z.enum(['in-force', 'expired', 'superseded', 'revoked']);
export type CertificateStatus = z.infer<typeof certificateStatus>;

export const certificateView = z.object({
  facts: certificateFacts,
  status: certificateStatus,
  /** The day the status began, where it is not in force. */
  since: day.nullable(),
  reason: z.string().nullable(),
  supersededBy: z.string().nullable(),
  /** Compact JWS (EdDSA) over the printed facts: the same that the QR code carries. */
  signature: z.string(),
  keyId: z.string(),
  /** SHA-256 of the issued PDF in hex, once it has been made. */
  pdfSha256: z.string().nullable(),
  checkedAt: instant,
});
export type CertificateVerification = z.infer<typeof certificateView>;

/**
 * What the QR code signs: the printed facts under short names, so that the code stays coarse enough
 * for a cheap camera. n number, p name (English), u name (Urdu), c course (English), k publication,
 * h hours, s score, d completed, i issued, x expires, t specimen.
 */
export const signedFacts = z.strictObject({
  n: z.string(),
  p: z.string(),
  u: z.string().optional(),
  c: z.string(),
  k: z.number().int(),
  h: z.number(),
  s: z.number().int().optional(),
  d: day,
  i: day,
  x: day.optional(),
  t: z.literal(1).optional(),
});
export type SignedFacts = z.infer<typeof signedFacts>;

export const toSignedFacts = (facts: CertificateFacts): SignedFacts => ({
  n: facts.number,
  p: facts.nameEn,
  ...(facts.nameUr ? { u: facts.nameUr } : {}),
  c: facts.courseTitle.en,
  k: facts.publicationNumber,
  h: facts.hours,
  ...(facts.score === null ? {} : { s: facts.score }),
  d: facts.completedOn,
  i: facts.issuedOn,
  ...(facts.expiresOn ? { x: facts.expiresOn } : {}),
  ...(facts.specimen ? { t: 1 as const } : {}),
});

export const certificateNumber = z.string().max(40);

export const verifyCertificate = endpoint({
  name: 'certification.verify',
  method: 'GET',
  path: '/api/certificates/:number',
  access: 'public',
  summary: 'Is this certificate genuine and in force? Repeats every printed fact',
  params: z.strictObject({ number: certificateNumber }),
  view: certificateView,
});

export const certificatePdf = endpoint({
  name: 'certification.pdf',
  method: 'GET',
  path: '/api/certificates/:number.pdf',
  access: 'signed-in',
  summary: 'The certificate as issued, for its holder and for staff who may see it',
  params: z.strictObject({ number: certificateNumber }),
  media: 'application/pdf',
});

export const myCertificates = endpoint({
  name: 'certification.list-mine',
  method: 'GET',
  path: '/api/me/certificates',
  access: 'signed-in',
  summary: 'One’s own certificates',
  view: z.object({ items: z.array(certificateView.extend({ enrolmentId: id.nullable() })) }),
});

export const signingKey = z.object({
  kid: z.string(),
  /** Raw Ed25519 public key, base64url. */ publicKey: z.string(),
  createdAt: instant,
});

export const listSigningKeys = endpoint({
  name: 'certification.list-keys',
  method: 'GET',
  path: '/api/certificate-keys',
  access: 'public',
  summary: 'Every public key that ever signed a certificate',
  view: z.object({ items: z.array(signingKey) }),
});

export const revokeCertificate = endpoint({
  name: 'certification.revoke',
  method: 'POST',
  path: '/api/certificates/:number/revocation',
  access: 'certificates.revoke',
  summary: 'Revoke with a reason that anyone who checks the certificate will read',
  params: z.strictObject({ number: certificateNumber }),
  body: z.strictObject({ reason: z.string('required').trim().min(5, 'too-short').max(300, 'too-long') }),
  view: certificateView,
  status: 201,
});
