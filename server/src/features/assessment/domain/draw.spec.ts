import { fillParts, fitsPart, scaledParts } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawableQuestion, drawQuestions, type Random } from './draw.js';
import { themeOf } from './themes.js';

/** A small seeded generator, so that a failing draw can be drawn again. */
const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

interface Facts {
  readonly tags: string[];
  readonly kind: 'single' | 'multiple' | 'true-false';
}

const facts = fc.record<Facts>({
  tags: fc.constantFrom(
    ['final', 'age'],
    ['final', 'bail'],
    ['force', 'final'],
    ['final', 'girls'],
    ['practice', 'age'],
  ),
  kind: fc.constantFrom('single', 'multiple', 'true-false'),
});

const asBank = (all: readonly Facts[]): DrawableQuestion[] =>
  all.map(({ tags, kind }, index) => ({
    key: `q-${index}`,
    versionId: `v-${index}`,
    tags,
    difficulty: 1 + (index % 3),
    open: {
      kind,
      options: (kind === 'true-false' ? ['a', 'b'] : ['a', 'b', 'c', 'd']).map((key) => ({ key })),
    },
  }));

const isFinal = (question: DrawableQuestion): boolean => question.tags.includes('final');

/** A bank, a size that it can fill, a seed, and which of its questions were seen. */
const cases = fc
  .array(facts, { minLength: 1, maxLength: 60 })
  .map(asBank)
  .filter((bank) => bank.some(isFinal))
  .chain((bank) =>
    fc.record({
      bank: fc.constant(bank),
      draw: fc.integer({ min: 1, max: bank.filter(isFinal).length }),
      seed: fc.nat(),
      seen: fc.subarray(bank.map((question) => question.key)).map((keys) => new Set(keys)),
    }),
  );

const drawnFrom = ({
  bank,
  draw,
  seed,
  seen,
}: {
  bank: DrawableQuestion[];
  draw: number;
  seed: number;
  seen: Set<string>;
}) => drawQuestions(bank, { draw, from: ['final'], random: seeded(seed), seen });

const countByTheme = (questions: readonly DrawableQuestion[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { tags } of questions) counts.set(themeOf(tags), (counts.get(themeOf(tags)) ?? 0) + 1);
  return counts;
};

describe('drawQuestions', () => {
  it('should draw as many as asked, none twice, and only what carries the asked tag', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const keys = drawnFrom(given).map((question) => question.key);
        expect(keys).toHaveLength(given.draw);
        expect(new Set(keys).size).toBe(given.draw);
        const allowed = new Set(given.bank.filter(isFinal).map((question) => question.key));
        expect(keys.every((key) => allowed.has(key))).toBe(true);
      }),
    );
  });

  it('should give a theme fewer than another only where the bank has no more of it', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const keys = new Set(drawnFrom(given).map((question) => question.key));
        const inBank = countByTheme(given.bank.filter(isFinal));
        const inTest = countByTheme(given.bank.filter((question) => keys.has(question.key)));
        const most = Math.max(...inTest.values());
        for (const [theme, available] of inBank) {
          const count = inTest.get(theme) ?? 0;
          expect(count >= most - 1 || count === available).toBe(true);
        }
      }),
    );
  });

  it('should draw a seen question only where its theme has nothing new', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const keys = new Set(drawnFrom(given).map((question) => question.key));
        const isDrawn = (question: DrawableQuestion) => keys.has(question.key);
        const isSeen = (question: DrawableQuestion) => given.seen.has(question.key);
        const pool = given.bank.filter(isFinal);
        const repeated = new Set(
          pool.filter((one) => isDrawn(one) && isSeen(one)).map((one) => themeOf(one.tags)),
        );
        const passedOver = pool
          .filter((one) => !isDrawn(one) && !isSeen(one))
          .map((one) => themeOf(one.tags));
        expect(passedOver.filter((theme) => repeated.has(theme))).toEqual([]);
      }),
    );
  });

  it('should freeze the version and every option, shuffled except for true and false', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const byKey = new Map(given.bank.map((question) => [question.key, question]));
        for (const drawn of drawnFrom(given)) {
          const question = byKey.get(drawn.key);
          const options = question?.open.options.map((option) => option.key) ?? [];
          expect(drawn).toMatchObject({ versionId: question?.versionId, kind: question?.open.kind });
          if (drawn.kind === 'true-false') expect(drawn.options).toEqual(options);
          else expect([...drawn.options].sort()).toEqual(options);
        }
      }),
    );
  });

  it('should draw the same with the same random numbers, and leave the bank as it was', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const before = JSON.stringify(given.bank);
        expect(drawnFrom(given)).toEqual(drawnFrom(given));
        expect(JSON.stringify(given.bank)).toBe(before);
      }),
    );
  });

  it('should give every question and every order of options its turn', () => {
    const bank = asBank(
      Array.from({ length: 6 }, () => ({ tags: ['final', 'age'], kind: 'single' as const })),
    );
    const random = seeded(7);
    const draws = Array.from({ length: 200 }, () =>
      drawQuestions(bank, { draw: 2, from: ['final'], random }),
    );
    expect(new Set(draws.map(([first]) => first?.key)).size).toBe(6);
    expect(new Set(draws.map(([first]) => first?.options[0])).size).toBe(4);
  });

  describe('when the bank has too few questions', () => {
    it('should refuse', () => {
      const bank = asBank([
        { tags: ['final', 'age'], kind: 'single' },
        { tags: ['practice', 'age'], kind: 'single' },
      ]);
      expect(() => drawQuestions(bank, { draw: 2, from: ['final'], random: seeded(1) })).toThrow(
        expect.objectContaining({ code: 'bank-too-small' }),
      );
    });
  });
});

/** A bank, and a blueprint that some choice of its questions fills: parts may ask for the same questions. */
const blueprints = cases.chain(({ bank, seed, seen }) => {
  const pool = bank.filter(isFinal);
  const ask = (question: DrawableQuestion, by: 'tag' | 'difficulty' | 'both') => ({
    ...(by === 'difficulty' ? {} : { tag: themeOf(question.tags) }),
    ...(by === 'tag' ? {} : { difficulty: question.difficulty }),
    draw: 1,
  });
  return fc
    .record({
      ...{ bank: fc.constant(bank), seed: fc.constant(seed), seen: fc.constant(seen) },
      chosen: fc.subarray(pool, { minLength: 1 }),
      by: fc.array(fc.constantFrom<'tag' | 'difficulty' | 'both'>('tag', 'difficulty', 'both'), {
        minLength: pool.length,
        maxLength: pool.length,
      }),
      more: fc.nat({ max: 5 }),
    })
    .map(({ chosen, by, more, ...rest }) => ({
      ...rest,
      blueprint: chosen.map((question, index) => ask(question, by[index] ?? 'tag')),
      draw: Math.min(pool.length, chosen.length + more),
    }));
});

describe('drawQuestions by a blueprint', () => {
  const drawn = ({ bank, seed, seen, blueprint, draw }: ReturnType<typeof exampleOf>) => {
    const keys = new Set(
      drawQuestions(bank, { draw, from: ['final'], random: seeded(seed), seen, blueprint }).map(
        ({ key }) => key,
      ),
    );
    return bank.filter(({ key }) => keys.has(key));
  };
  const exampleOf = () => fc.sample(blueprints, 1)[0]!;

  it('should fill every part wherever some choice does, none twice, and as many as asked in all', () => {
    fc.assert(
      fc.property(blueprints, (given) => {
        const questions = drawn(given);
        expect(questions).toHaveLength(given.draw);
        expect(questions.every(isFinal)).toBe(true);
        const filled = fillParts(
          given.blueprint,
          given.blueprint.map((part) => questions.filter((question) => fitsPart(part, question))),
        );
        expect(filled).toHaveLength(given.blueprint.length);
      }),
    );
  });

  it('should ask what was seen only where no choice of new questions does', () => {
    fc.assert(
      fc.property(blueprints, ({ draw: _, ...given }) => {
        const all = { ...given, draw: given.blueprint.length };
        const fresh = given.bank.filter((question) => isFinal(question) && !given.seen.has(question.key));
        const canBeNew = fillParts(
          given.blueprint,
          given.blueprint.map((part) => fresh.filter((question) => fitsPart(part, question))),
        );
        const repeated = drawn(all).some(({ key }) => given.seen.has(key));
        expect(repeated).toBe(canBeNew === null);
      }),
    );
  });

  it('should say so where the parts ask for the same questions and there are not enough', () => {
    const bank = asBank([
      { tags: ['final', 'bail'], kind: 'single' },
      { tags: ['final', 'age'], kind: 'single' },
    ]);
    const blueprint = [
      { tag: 'bail', draw: 1 },
      { difficulty: 1, draw: 1 },
    ];
    expect(() => drawQuestions(bank, { draw: 2, from: ['final'], random: seeded(1), blueprint })).toThrow();
  });
});

describe('drawQuestions as it is told', () => {
  it('should ask all of a fixed test, and keep the order of the bank and of options where it may not shuffle', () => {
    fc.assert(
      fc.property(cases, ({ bank, seed }) => {
        const asked = drawQuestions(bank, {
          ...{ draw: 1, from: ['final'], random: seeded(seed) },
          ...{ fixed: true, shuffleQuestions: false, shuffleOptions: false },
        });
        expect(asked.map(({ key }) => key)).toEqual(bank.filter(isFinal).map(({ key }) => key));
        const options = new Map(bank.map(({ key, open }) => [key, open.options.map((option) => option.key)]));
        for (const question of asked) expect(question.options).toEqual(options.get(question.key));
      }),
    );
  });
});

describe('scaledParts', () => {
  it('should keep each part within one question of its share, and ask for no more than the test', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 40 }), (draws, rest, draw) => {
        const all = draws.map((one, index) => ({ tag: `t-${index}`, draw: one }));
        const total = draws.reduce((sum, one) => sum + one, 0) + rest;
        const scaled = scaledParts(all, total, draw);
        const own = new Map(scaled.map((part) => [part.tag, part.draw]));
        for (const part of all) {
          const share = Math.min(part.draw, (part.draw * draw) / total);
          const given = own.get(part.tag) ?? 0;
          expect(Math.abs(given - share)).toBeLessThan(1);
          expect(given).toBeLessThanOrEqual(part.draw);
        }
        expect([...own.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(
          Math.max(draw, total),
        );
        if (draw < total)
          expect([...own.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(draw);
      }),
    );
  });
});
