import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenPlaces } from '../folder/written-blocks.js';
import { type FileVersion, translationOf } from './translation-state.js';

const head = '---\ntitle: T\nminutes: 1\n---\n\n';
const fileOf = (blocks: readonly string[]): string => `${head}${blocks.join('\n\n')}\n`;

/** A word for each number, so that texts of different numbers are not alike. */
const NAMES = [
  'bail',
  'court',
  'guardian',
  'probation',
  'warrant',
  'diversion',
  'custody',
  'appeal',
  'medical',
];
const english = (block: number, version: number): string =>
  `${NAMES[block]} ${NAMES[block]} ${'x'.repeat(version + 1)} ${NAMES[block]}`;
const urdu = (block: number, version: number): string =>
  `قاعدہ ${block} ${'ک'.repeat(version + 1)} ${NAMES[block]}`;

type Step = { kind: 'english' | 'urdu' | 'back' | 'hold'; block: number };

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('english' as const, 'urdu' as const, 'back' as const, 'hold' as const),
    block: fc.nat(),
  }) as fc.Arbitrary<Step>,
  { maxLength: 14 },
);

const never = () => false;
const states = (
  versions: { english: FileVersion[]; urdu: FileVersion[] },
  holds: (en: string, ur: string) => boolean,
) => translationOf(versions, { read: writtenPlaces, holds }).map(({ state }) => state);

describe('translationOf', () => {
  describe('when blocks of both languages are changed, changed back and said to hold, in any order', () => {
    it('should call stale what a naive model calls stale', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 5 }), steps, (count, played) => {
          const now = { english: new Array<number>(count).fill(0), urdu: new Array<number>(count).fill(0) };
          const before = new Array<number>(count).fill(0);
          let newest = 0;
          // What the English was when each Urdu block got its text.
          const then = new Array<number>(count).fill(0);
          const held = new Set<string>();
          const files = { english: [] as FileVersion[], urdu: [] as FileVersion[] };
          const save = (language: 'english' | 'urdu', revision: number): void => {
            const write = language === 'english' ? english : urdu;
            files[language].push({
              revision,
              text: fileOf(now[language].map((version, block) => write(block, version))),
            });
          };
          save('english', 1);
          save('urdu', 1);
          played.forEach(({ kind, block: any }, index) => {
            const block = any % count;
            if (kind === 'hold') {
              held.add(`${english(block, now.english[block] ?? 0)}|${urdu(block, now.urdu[block] ?? 0)}`);
              return;
            }
            if (kind === 'urdu') {
              newest += 1;
              now.urdu[block] = newest;
              then[block] = now.english[block] ?? 0;
              save('urdu', index + 2);
              return;
            }
            const was = now.english[block] ?? 0;
            newest += 1;
            now.english[block] = kind === 'back' ? (before[block] ?? 0) : newest;
            before[block] = was;
            save('english', index + 2);
          });
          const expected = now.english.map((version, block) => {
            const isHeld = held.has(`${english(block, version)}|${urdu(block, now.urdu[block] ?? 0)}`);
            return version !== then[block] && !isHeld ? 'stale' : 'translated';
          });
          expect(states(files, (en, ur) => held.has(`${en}|${ur}`))).toEqual(expected);
        }),
        { numRuns: 150 },
      );
    });
  });

  describe('when a block is added to the English somewhere', () => {
    it('should call that one missing, whichever it is, and nothing stale', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(), (count, any) => {
          const at = any % (count + 1);
          const texts = Array.from({ length: count }, (_, block) => english(block, 0));
          const files = {
            english: [
              { revision: 1, text: fileOf(texts) },
              { revision: 2, text: fileOf(texts.toSpliced(at, 0, english(8, 0))) },
            ],
            urdu: [{ revision: 1, text: fileOf(texts.map((_, block) => urdu(block, 0))) }],
          };
          const expected = texts.map(() => 'translated').toSpliced(at, 0, 'missing');
          expect(states(files, never)).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    });
  });

  it('should say what changed', () => {
    const files = {
      english: [
        { revision: 1, text: fileOf(['Bail is the rule.', ':::law{ref="jjsa-2018#s5"}\nKeep apart.\n:::']) },
        { revision: 3, text: fileOf(['Bail is a right.', ':::law{ref="jjsa-2018#s5"}\nKeep apart.\n:::']) },
      ],
      urdu: [
        { revision: 2, text: fileOf(['ضمانت اصول ہے۔', ':::law{ref="jjsa-2018#s5"}\nالگ رکھیں۔\n:::']) },
      ],
    };
    const [first, second] = translationOf(files, { read: writtenPlaces, holds: never });
    expect(first).toMatchObject({ state: 'stale', englishThen: 'Bail is the rule.' });
    expect(second).toMatchObject({ state: 'translated', englishThen: null });
  });

  it('should know what has no words, and what was copied and never translated', () => {
    const text = fileOf([
      '::check{id="q-one"}',
      'Bail is the rule.',
      '::figure{src="media/a.en.svg" alt="A ladder"}',
    ]);
    const files = { english: [{ revision: 1, text }], urdu: [{ revision: 2, text }] };
    expect(states(files, never)).toEqual(['wordless', 'missing', 'missing']);
  });

  it('should call everything missing where there is no Urdu', () => {
    const files = { english: [{ revision: 1, text: fileOf(['One word.', 'Two words.']) }], urdu: [] };
    expect(states(files, never)).toEqual(['missing', 'missing']);
  });

  it('should tell apart blocks that read the same', () => {
    const files = {
      english: [
        { revision: 1, text: fileOf(['Say it once.', 'Say it twice.']) },
        { revision: 2, text: fileOf(['Say it once.', 'Say it three times.']) },
      ],
      urdu: [{ revision: 1, text: fileOf(['کہیں۔', 'کہیں۔']) }],
    };
    expect(states(files, never)).toEqual(['translated', 'stale']);
  });
});
