import { normaliseServiceNumber, normaliseWords, parseCnic, parseMobile } from '@academy/shared';

/** What a typed search looks for. Texts of one list must all be found; numbers are looked up exactly. */
export interface Wanted {
  /** 13 digits. A search for a CNIC looks for nothing else. */
  readonly cnic: string | null;
  readonly mobile: string | null;
  readonly serviceNumber: string | null;
  /** Words of a name, in English or Urdu, as `normaliseWords` writes them. */
  readonly words: readonly string[];
  /** Nothing was typed: everyone is meant. A search for nothing but signs is not empty and finds nobody. */
  readonly isEmpty: boolean;
}

const MOST_WORDS = 6;

/** Reads one search field: a CNIC, a mobile number, a service number, or words of a name. */
export function readSearch(text: string | undefined): Wanted {
  const typed = text?.trim() ?? '';
  const nothing = { cnic: null, mobile: null, serviceNumber: null, words: [], isEmpty: typed === '' };
  const cnic = parseCnic(typed);
  if (cnic.ok) return { ...nothing, cnic: cnic.value };
  const mobile = parseMobile(typed);
  return {
    ...nothing,
    mobile: mobile.ok ? mobile.value : null,
    serviceNumber: normaliseServiceNumber(typed) || null,
    words: normaliseWords(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS),
  };
}
