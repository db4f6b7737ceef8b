import { normaliseServiceNumber, parseCnic, parseEmail, parseMobile } from '@academy/shared';

export type LoginKind = 'email' | 'mobile' | 'cnic' | 'service';

export interface LoginReading {
  readonly kind: LoginKind;
  /** As the shared parser writes it; a CNIC still in the clear. */
  readonly value: string;
}

/**
 * What a typed login can mean, the likelier first. Thirteen digits are a CNIC and nothing else; ten digits that look
 * like a mobile number may also be somebody's service number. Nothing for what can be no login.
 */
export function readLogin(text: string): LoginReading[] {
  const email = parseEmail(text);
  if (email.ok) return [{ kind: 'email', value: email.value }];
  const cnic = parseCnic(text);
  if (cnic.ok) return [{ kind: 'cnic', value: cnic.value }];
  const mobile = parseMobile(text);
  const service = normaliseServiceNumber(text.trim());
  return [
    ...(mobile.ok ? [{ kind: 'mobile' as const, value: mobile.value }] : []),
    ...(service && !text.includes('@') ? [{ kind: 'service' as const, value: service }] : []),
  ];
}
