import type { Citation, Localised } from '@academy/shared';

export interface Law {
  readonly id: string;
  readonly title: Localised;
  readonly act: string;
  readonly jurisdiction: string;
}

/** What a law's parts are called, as a citation writes them. */
const PARTS = {
  s: { en: 's.', ur: 'دفعہ' },
  art: { en: 'art.', ur: 'آرٹیکل' },
  rule: { en: 'rule', ur: 'قاعدہ' },
  para: { en: 'para.', ur: 'پیراگراف' },
  ch: { en: 'ch.', ur: 'باب' },
} as const;

const SHAPE =
  /^(?<law>[a-z][a-z0-9-]*)(?:#(?<part>s|art|rule|para|ch)(?<number>\d+[A-Z]{0,3}(?:-[A-Z]{1,2})?(?:\.\d+)*(?:\([0-9A-Za-z]{1,6}\))*))?$/;

interface Reference {
  readonly law: string;
  readonly part: keyof typeof PARTS | null;
  readonly number: string | null;
}

/** `jjsa-2018#s5(1)` taken apart; null where it is not written as a reference is. */
export function parseReference(ref: string): Reference | null {
  const groups = SHAPE.exec(ref)?.groups;
  if (!groups?.law) return null;
  return {
    law: groups.law,
    part: (groups.part as keyof typeof PARTS | undefined) ?? null,
    number: groups.number ?? null,
  };
}

/** The words in which a reference is read, in both languages; null where its law is not listed. */
export function citationOf(ref: string, laws: readonly Law[]): Citation | null {
  const reference = parseReference(ref);
  const law = laws.find((one) => one.id === reference?.law);
  if (!reference || !law) return null;
  const { part, number } = reference;
  const en = part ? `${law.title.en}, ${PARTS[part].en} ${number}` : law.title.en;
  if (!law.title.ur) return { ref, label: { en } };
  return { ref, label: { en, ur: part ? `${law.title.ur}، ${PARTS[part].ur} ${number}` : law.title.ur } };
}

/** Whether citing `broad` also cites `narrow`: a section covers its subsections, a law all that is in it. */
export const covers = (broad: string, narrow: string): boolean =>
  broad === narrow ||
  narrow.startsWith(`${broad}(`) ||
  (!broad.includes('#') && narrow.startsWith(`${broad}#`));
