import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAgencies, readPlaces, readRanks } from '../../domain/reference-files.js';
import { ReferenceNames } from './reference-names.js';

const content = (file: string): unknown =>
  parse(readFileSync(new URL(`../../../../../reference/${file}`, import.meta.url), 'utf8'));
const named = <Row extends { nameEn: string; nameUr: string | null }>(row: Row) => ({
  ...row,
  name: { en: row.nameEn, ur: row.nameUr ?? '' },
});

/** Codes stand for ids here. */
const agencies = readAgencies(content('agencies.yaml')).map((row) => ({
  ...named(row),
  id: row.code,
  parentId: null,
}));
const places = readPlaces(content('places.yaml')).map((row) => ({
  ...named(row),
  id: row.code,
  parentId: null,
}));
const ranks = readRanks(content('ranks.yaml')).map(named);
const names = new ReferenceNames(agencies, ranks, places);

describe('ReferenceNames', () => {
  it('should find every agency and district by its own name in both languages', () => {
    for (const { id, name } of agencies)
      for (const text of [name.en, name.ur, name.en.toUpperCase()])
        expect([text, names.agency(text)]).toEqual([text, { id }]);
    for (const { id, kind, name } of places.filter(({ kind }) => kind === 'district'))
      for (const text of [name.en, name.ur, `Distt. ${name.en}`, `ضلع ${name.ur}`])
        expect([kind, text, names.district(text)]).toEqual([kind, text, { id }]);
  });

  it.each([
    ['Lahore Police', 'police-punjab-lahore'],
    ['punjab  POLICE', 'police-punjab'],
    ['CPWB', 'cpwb'],
    ['محكمہ جیل خانہ جات، پنجاب', 'prisons-punjab'],
    ['FIA', 'fia'],
  ])('should find the agency %s', (text, id) => {
    expect(names.agency(text)).toEqual({ id });
  });

  it.each([
    ['ASI', 'police-punjab', 'asi'],
    ['Sub Inspector', 'police-punjab', 'sub-inspector'],
    ['S.I.', 'police-sindh', 'sub-inspector'],
    ['Sub Inspector', 'fia', 'fed-sub-inspector'],
    ['DSP', 'police-kp', 'dsp-asp'],
    ['head constable', null, 'head-constable'],
    ['ہیڈ کانسٹیبل', 'police-punjab', 'head-constable'],
  ])('should find the rank %s of %s', (text, agency, id) => {
    expect(names.rank(text, agency)).toEqual({ id });
  });

  it('should not guess', () => {
    expect(names.agency('Ministry of Silly Walks')).toBe('unknown');
    expect(names.district('Lahor')).toBe('unknown');
    expect(names.rank('SHO', 'police-punjab')).toBe('unknown');
    expect(names.agency('Police')).not.toEqual({ id: 'police-punjab' });
  });
});
