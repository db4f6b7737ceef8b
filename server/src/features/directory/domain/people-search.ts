import { normaliseServiceNumber, parseCnic, parseMobile } from '@academy/shared';

/** What a typed search looks for. Texts of one list must all be found; numbers are looked up exactly. */
export interface Wanted {
  /** 13 digits. A search for a CNIC looks for nothing else. */
  readonly cnic: string | null;
  readonly mobile: string | null;
  readonly serviceNumber: string | null;
  /** Words of a name, in English or Urdu. */
  readonly words: readonly string[];
}

const MOST_WORDS = 6;

/** Reads one search field: a CNIC, a mobile number, a service number, or words of a name. */
export function readSearch(text: string | undefined): Wanted {
  const typed = text?.trim() ?? '';
  const cnic = parseCnic(typed);
  if (cnic.ok) return { cnic: cnic.value, mobile: null, serviceNumber: null, words: [] };
  const mobile = parseMobile(typed);
  return {
    cnic: null,
    mobile: mobile.ok ? mobile.value : null,
    serviceNumber: normaliseServiceNumber(typed) || null,
    words: typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
  };
}
