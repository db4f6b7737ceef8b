import type { Localised } from '../contract/primitives.js';
import type { Citation } from './contract.js';

/** A law as a course lists it; whoever only reads citations needs its name. */
export interface NamedLaw {
  readonly id: string;
  readonly title: Localised;
}

/** What a law's parts are called, as a citation writes them. */
export const citationParts = {
  s: { en: 's.', ur: 'دفعہ' },
  art: { en: 'art.', ur: 'آرٹیکل' },
  rule: { en: 'rule', ur: 'قاعدہ' },
  para: { en: 'para.', ur: 'پیراگراف' },
  ch: { en: 'ch.', ur: 'باب' },
} as const satisfies Record<string, Localised>;
export type CitationPart = keyof typeof citationParts;

const SHAPE =
  /^(?<law>[a-z][a-z0-9-]*)(?:#(?<part>s|art|rule|para|ch)(?<number>\d+[A-Z]{0,3}(?:-[A-Z]{1,2})?(?:\.\d+)*(?:\([0-9A-Za-z]{1,6}\))*))?$/;

interface Reference {
  readonly law: string;
  readonly part: CitationPart | null;
  readonly number: string | null;
}

/** `jjsa-2018#s5(1)` taken apart; null where it is not written as a reference is. */
export function parseReference(ref: string): Reference | null {
  const groups = SHAPE.exec(ref)?.groups;
  if (!groups?.law) return null;
  return {
    law: groups.law,
    part: (groups.part as CitationPart | undefined) ?? null,
    number: groups.number ?? null,
  };
}

/** The words in which a reference is read, in both languages; null where its law is not listed. */
export function citationOf(ref: string, laws: readonly NamedLaw[]): Citation | null {
  const reference = parseReference(ref);
  const law = laws.find((one) => one.id === reference?.law);
  if (!reference || !law) return null;
  const { part, number } = reference;
  const en = part ? `${law.title.en}, ${citationParts[part].en} ${number}` : law.title.en;
  if (!law.title.ur) return { ref, label: { en } };
  return {
    ref,
    label: { en, ur: part ? `${law.title.ur}، ${citationParts[part].ur} ${number}` : law.title.ur },
  };
}
