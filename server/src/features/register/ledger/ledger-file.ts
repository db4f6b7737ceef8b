import {
  inLanguage,
  type Language,
  type LedgerKind,
  type Localised,
  type PersonLedger,
  type Way,
} from '@academy/shared';
import { stringify } from 'csv-stringify/sync';

const BYTE_ORDER_MARK = '\ufeff';

const columns: readonly Localised[] = [
  { en: 'Entry', ur: 'اندراج' },
  { en: 'Kind', ur: 'قسم' },
  { en: 'Written at (UTC)', ur: 'لکھنے کا وقت (UTC)' },
  { en: 'Written by', ur: 'لکھنے والا' },
  { en: 'Person', ur: 'فرد' },
  { en: 'Other person', ur: 'دوسرا فرد' },
  { en: 'Way', ur: 'طریقہ' },
  { en: 'Topic', ur: 'موضوع' },
  { en: 'Completed on', ur: 'مکمل ہونے کی تاریخ' },
  { en: 'Undoes entry', ur: 'کس اندراج کو پلٹتا ہے' },
  { en: 'Reason', ur: 'وجہ' },
  { en: 'Digest (SHA-256)', ur: 'ڈائجسٹ (SHA-256)' },
  { en: 'Seal', ur: 'مہر' },
  { en: 'Sealed at (UTC)', ur: 'مہر کا وقت (UTC)' },
  { en: 'Hash of the seal', ur: 'مہر کا ہیش' },
];

const kinds: Record<LedgerKind, Localised> = {
  record: { en: 'Training record', ur: 'تربیتی اندراج' },
  reversal: { en: 'Reversal', ur: 'منسوخی' },
  link: { en: 'Link', ur: 'ربط' },
  unlink: { en: 'Unlink', ur: 'ربط کا خاتمہ' },
  identity: { en: 'Identity checked', ur: 'شناخت کی تصدیق' },
};

const ways: Record<Way, Localised> = {
  online: { en: 'Online course', ur: 'آن لائن کورس' },
  workshop: { en: 'Workshop', ur: 'ورکشاپ' },
  outside: { en: 'Training elsewhere', ur: 'بیرونی تربیت' },
};

const notSealed: Localised = { en: 'not sealed yet', ur: 'ابھی مہر نہیں لگی' };

/** The ledger as CSV, with a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
export function ledgerCsvText({ items }: PersonLedger, language: Language): string {
  const say = (text: Localised): string => inLanguage(text, language);
  const rows = items.map((entry) => [
    entry.id,
    say(kinds[entry.kind]),
    entry.recordedAt,
    entry.recordedBy ?? '',
    entry.person?.nameEn ?? '',
    entry.otherPerson?.nameEn ?? '',
    entry.training ? say(ways[entry.training.way]) : '',
    entry.training ? say(entry.training.topic) : '',
    entry.training?.completedOn ?? '',
    entry.targetId ?? '',
    entry.reason ?? '',
    entry.digest,
    entry.seal ? String(entry.seal.number) : say(notSealed),
    entry.seal?.sealedAt ?? '',
    entry.seal?.hash ?? '',
  ]);
  return (
    BYTE_ORDER_MARK +
    stringify([columns.map(say), ...rows], { escape_formulas: true, record_delimiter: 'windows' })
  );
}
