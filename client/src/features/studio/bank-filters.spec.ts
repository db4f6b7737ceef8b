import type { BankRow } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { chosenRows, countFilters, readBankFilters, withBankFilters } from './bank-filters.js';

const row = (id: string, facts: Partial<BankRow> = {}): BankRow => ({
  ...{ id, file: 'questions.yaml', line: 1, kind: 'single', stem: { en: `Stem of ${id}`, ur: '' } },
  ...{ tags: ['final'], difficulty: 1, cites: [], missing: [], lessons: [], tests: [], problems: [] },
  ...{ alike: [], byForm: true },
  ...facts,
});
const problem = (severity: 'error' | 'warning') => ({
  ...{
    file: 'questions.yaml',
    line: 1,
    severity,
    message: 'm',
    remedy: 'r',
    code: 'none-right' as const,
    params: {},
  },
});

const rows = [
  row('q-b', { stem: { en: 'Bail for a child', ur: 'بچے کی ضمانت' }, problems: [problem('warning')] }),
  row('q-a', { kind: 'order', cites: ['jjsa-2018#s5(1)'], tags: ['age'], problems: [problem('error')] }),
  row('q-c', { difficulty: 3, missing: ['ur'], tests: ['final'], alike: [{ id: 'q-b', score: 1 }] }),
];
const ids = (query: string): string[] =>
  chosenRows(rows, readBankFilters(new URLSearchParams(query))).map(({ id }) => id);

describe('chosenRows', () => {
  describe('when words are asked for', () => {
    it('should find all of them in either language, however the letters were typed', () => {
      expect(ids('search=child bail')).toEqual(['q-b']);
      expect(ids('search=ضمانت')).toEqual(['q-b']);
      expect(ids('search=بچے كي')).toEqual(['q-b']);
      expect(ids('search=bail ضمانت nothing')).toEqual([]);
    });
  });

  it.each([
    ['kind=order', ['q-a']],
    ['tag=age', ['q-a']],
    ['difficulty=3', ['q-c']],
    ['law=jjsa-2018', ['q-a']],
    ['law=jjsa-2018%23s5', ['q-a']],
    ['law=jjsa', []],
    ['missing=ur', ['q-c']],
    ['problem=errors', ['q-a']],
    ['problem=any', ['q-b', 'q-a']],
    ['problem=none', ['q-c']],
    ['problem=alike', ['q-c']],
    ['problem=unused', ['q-b', 'q-a']],
    ['kind=nonsense&order=nonsense', ['q-b', 'q-a', 'q-c']],
    ['order=id', ['q-a', 'q-b', 'q-c']],
    ['order=problems', ['q-a', 'q-b', 'q-c']],
    ['order=used', ['q-b', 'q-a', 'q-c']],
  ])('should answer %s', (query, wanted) => {
    expect(ids(query)).toEqual(wanted);
  });
});

describe('withBankFilters', () => {
  it('should leave out what is not asked, and keep what else stands in the address', () => {
    const next = withBankFilters(new URLSearchParams('from=x&tag=age'), {
      tag: '',
      order: 'file',
      kind: 'short',
    });
    expect(next.toString()).toBe('from=x&kind=short');
  });
});

describe('countFilters', () => {
  it.each([
    ['', 0],
    ['search=bail&order=id', 0],
    ['kind=order&law=jjsa-2018&missing=ur&search=bail', 3],
    ['kind=nonsense', 0],
  ])('should count what narrows the list beside words in "%s"', (query, count) => {
    expect(countFilters(readBankFilters(new URLSearchParams(query)))).toBe(count);
  });
});
