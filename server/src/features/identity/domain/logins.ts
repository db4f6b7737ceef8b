import { type FieldCode, normaliseServiceNumber, parseCnic, parseEmail, parseMobile } from '@academy/shared';

export type LoginKind = 'email' | 'mobile' | 'cnic' | 'service';

export interface Login {
  readonly kind: LoginKind;
  /** E-mail and mobile in their normal form, a CNIC as its index, a service number normalised. */
  readonly lookup: string;
  /** A service number is unique within its agency only. */
  readonly agencyId?: string;
}

/** What a typed login may be, the likeliest first. `indexCnic` turns the digits into what is stored. */
export function loginsOf(typed: string, indexCnic: (digits: string) => string): Login[] {
  const found: Login[] = [];
  const email = parseEmail(typed);
  if (email.ok) return [{ kind: 'email', lookup: email.value }];
  const cnic = parseCnic(typed);
  if (cnic.ok) found.push({ kind: 'cnic', lookup: indexCnic(cnic.value) });
  const mobile = parseMobile(typed);
  if (mobile.ok) found.push({ kind: 'mobile', lookup: mobile.value });
  const service = normaliseServiceNumber(typed);
  if (service !== '') found.push({ kind: 'service', lookup: service });
  return found;
}

/** The field of a form that a kind of login was typed into. */
export const fieldOf: Record<LoginKind, string> = {
  email: 'email',
  mobile: 'mobile',
  cnic: 'cnic',
  service: 'serviceNumber',
};

export const TAKEN: FieldCode = 'login-taken';
