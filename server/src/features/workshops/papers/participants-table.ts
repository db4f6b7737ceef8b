import {
  gainOf,
  inLanguage,
  type Language,
  type Localised,
  type Mark,
  type Outcome,
  type ScoreWay,
  type Workshop,
} from '@academy/shared';
import { weigh } from '../domain/weigh.js';

const heads = {
  number: { en: 'No.', ur: 'نمبر' },
  nameEn: { en: 'Name (English)', ur: 'نام (انگریزی)' },
  nameUr: { en: 'Name (Urdu)', ur: 'نام (اردو)' },
  cnic: { en: 'CNIC', ur: 'شناختی کارڈ' },
  serviceNumber: { en: 'Service number', ur: 'سروس نمبر' },
  agency: { en: 'Agency', ur: 'ادارہ' },
  rank: { en: 'Rank', ur: 'عہدہ' },
  attended: { en: 'Sessions attended', ur: 'حاضر نشستیں' },
  percent: { en: 'Attendance, per cent', ur: 'حاضری، فیصد' },
  preScore: { en: 'Pre-test', ur: 'ابتدائی ٹیسٹ' },
  postScore: { en: 'Post-test', ur: 'اختتامی ٹیسٹ' },
  preWay: { en: 'Pre-test taken', ur: 'ابتدائی ٹیسٹ کا طریقہ' },
  postWay: { en: 'Post-test taken', ur: 'اختتامی ٹیسٹ کا طریقہ' },
  gain: { en: 'Gain, percentage points', ur: 'اضافہ، فیصد پوائنٹ' },
  result: { en: 'Comes to', ur: 'نتیجہ' },
} satisfies Record<string, Localised>;

const marks: Record<Mark | 'none', Localised> = {
  present: { en: 'present', ur: 'حاضر' },
  absent: { en: 'absent', ur: 'غیر حاضر' },
  none: { en: 'not marked', ur: 'نشان نہیں لگا' },
};

const ways: Record<ScoreWay, Localised> = {
  typed: { en: 'typed in', ur: 'ہاتھ سے درج' },
  online: { en: 'online', ur: 'آن لائن' },
};

/** Before the confirmation "to be recorded", after it "recorded". */
const results: Record<Outcome | 'to-be-recorded', Localised> = {
  recorded: { en: 'recorded as trained', ur: 'تربیت یافتہ درج' },
  'to-be-recorded': { en: 'will be recorded once confirmed', ur: 'توثیق پر درج ہو گا' },
  'reversed-by-hand': { en: 'reversed by hand, not recorded', ur: 'ہاتھ سے منسوخ، درج نہیں' },
  'attendance-short': { en: 'attendance below the threshold', ur: 'حاضری مقررہ حد سے کم' },
  'post-test-missing': { en: 'no post-test score', ur: 'اختتامی ٹیسٹ کے نمبر نہیں' },
  'post-test-failed': { en: 'post-test below the pass mark', ur: 'اختتامی ٹیسٹ میں نمبر کم' },
};

type Cell = string | number | null;

/** Participants with attendance, scores and what they come to: a head and one row each. */
export function participantsTable(workshop: Workshop, language: Language): Cell[][] {
  const say = (text: Localised | null): string => (text ? inLanguage(text, language) : '');
  const { postTest, sessions, state } = workshop;
  const test: (keyof typeof heads)[] = postTest ? ['preScore', 'preWay', 'postScore', 'postWay', 'gain'] : [];
  const person = ['number', 'nameEn', 'nameUr', 'cnic', 'serviceNumber', 'agency', 'rank'] as const;
  const head = [
    ...person.map((key) => say(heads[key])),
    ...sessions.map(({ day, from }) => `${day} ${from}`),
    ...(['attended', 'percent', ...test, 'result'] as const).map((key) => say(heads[key])),
  ];
  const rows = weigh(workshop).map(({ participant, attended, percent, outcome }, index): Cell[] => {
    const { preScore, postScore } = participant;
    const way = (one: ScoreWay | null): string => (one ? say(ways[one]) : '');
    const told = outcome === 'recorded' && state === 'draft' ? 'to-be-recorded' : outcome;
    return [
      ...[index + 1, participant.nameEn, participant.nameUr, participant.cnicMasked],
      ...[participant.serviceNumber, say(participant.agency), say(participant.rank)],
      ...sessions.map(({ id }) => say(marks[participant.marks[id] ?? 'none'])),
      ...[attended, percent],
      ...(postTest
        ? [
            ...[preScore, way(participant.preWay), postScore, way(participant.postWay)],
            gainOf(preScore, postScore, postTest.outOf),
          ]
        : []),
      say(results[told]),
    ];
  });
  return [head, ...rows];
}
