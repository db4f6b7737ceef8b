import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import type { Role } from '../permissions.js';
import type { FrozenReturn } from './returns.js';
import { type ReportTable, trainedTable } from './table.js';

const names = {
  number: { en: 'Return', ur: 'گوشوارہ' },
  note: { en: 'Remark', ur: 'تبصرہ' },
  signed: { en: 'Signed by', ur: 'دستخط' },
  at: { en: 'Signed at', ur: 'دستخط کا وقت' },
  hash: { en: 'SHA-256 of the return', ur: 'گوشوارے کا SHA-256' },
} satisfies Record<string, Localised>;

const roleNames: Partial<Record<Role, Localised>> = {
  reporter: { en: 'Reporter', ur: 'رپورٹر' },
  administrator: { en: 'Administrator', ur: 'منتظم' },
};

/** Who signed, with the role they signed in. */
export function signerName({ signed }: Pick<FrozenReturn, 'signed'>, language: Language): string {
  const role = roleNames[signed.role];
  return `${signed.name}${language === 'ur' ? '،' : ','} ${role ? inLanguage(role, language) : signed.role}`;
}

/** A return as a table: as it was printed then, with its hash and signature. Screen and files are made from it. */
export function returnTable(
  { number, hash, frozen }: { number: number; hash: string; frozen: FrozenReturn },
  language: Language,
): ReportTable {
  const say = (text: Localised) => inLanguage(text, language);
  const table = trainedTable(frozen.report, language);
  const remark: [string, string][] = frozen.note ? [[say(names.note), frozen.note]] : [];
  return {
    ...table,
    notes: [
      [say(names.number), `${number}. ${frozen.title}`],
      ...remark,
      ...table.notes,
      [say(names.signed), signerName(frozen, language)],
      [say(names.at), frozen.signed.at],
      [say(names.hash), hash],
    ],
  };
}
