import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAgencies, readPlaces, readRanks } from './reference-files.js';

const file = async (name: string): Promise<unknown> =>
  parse(await readFile(new URL(`../../../../reference/${name}`, import.meta.url), 'utf8'));
const name = { en: 'A name' };

describe('readPlaces', () => {
  it('should put each province before its districts, in the file’s order', () => {
    const rows = readPlaces([
      {
        code: 'punjab',
        kind: 'province',
        name,
        districts: [
          { code: 'lahore', name },
          { code: 'kasur', name },
        ],
      },
      { code: 'federal', kind: 'federal', name },
    ]);
    expect(rows.map(({ code, kind, parentCode, position }) => [code, kind, parentCode, position])).toEqual([
      ['punjab', 'province', null, 0],
      ['lahore', 'district', 'punjab', 1],
      ['kasur', 'district', 'punjab', 2],
      ['federal', 'federal', null, 3],
    ]);
  });

  it('should refuse a file of another shape', () => {
    expect(() => readPlaces([{ code: 'Punjab!', kind: 'province', name }])).toThrow();
    expect(() => readPlaces([{ code: 'punjab', kind: 'realm', name }])).toThrow();
  });
});

describe('readAgencies', () => {
  it('should put parents before children at any depth', () => {
    const leaf = { code: 'c', group: 'police', name };
    const rows = readAgencies([
      {
        code: 'a',
        group: 'police',
        name,
        children: [{ code: 'b', group: 'police', name, children: [leaf] }],
      },
    ]);
    expect(rows.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
    ]);
  });
});

describe('the shipped files', () => {
  it('should name each code once, and every agency group that ranks speak of', async () => {
    const places = readPlaces(await file('places.yaml'));
    const agencies = readAgencies(await file('agencies.yaml'));
    const ranks = readRanks(await file('ranks.yaml'));
    for (const rows of [places, agencies, ranks]) {
      expect(rows.length).toBeGreaterThan(20);
      expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
      expect(rows.filter((row) => row.nameUr === null)).toEqual([]);
    }
    const groups = new Set(agencies.map((agency) => agency.group));
    expect(ranks.flatMap((rank) => rank.agencyGroups).filter((group) => !groups.has(group))).toEqual([]);
  });
});
