import { importFieldNames, importFields } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { fieldOfHeading, findHeadings, guessColumns, headingKeys } from './headings.js';

describe('fieldOfHeading', () => {
  it.each([
    ['Name of Officer/Official', 'nameEn'],
    ['C.N.I.C. No.', 'cnic'],
    ['شناختى كارڈ نمبر', 'cnic'],
    ['Belt #', 'serviceNumber'],
    ['  Contact   No ', 'mobile'],
    ['جنس', 'sex'],
    ['Rank / Designation', 'rank'],
    ['ضلع', 'district'],
    ["Father's Name", null],
    ['S. No.', null],
    ['', null],
  ])('should read %j as %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it('should know the headings of the template in both languages', () => {
    for (const field of importFields) {
      expect(fieldOfHeading(importFieldNames[field].en)).toBe(field);
      expect(fieldOfHeading(importFieldNames[field].ur)).toBe(field);
    }
  });
});

describe('findHeadings', () => {
  it('should find them below the titles that agencies put on top', () => {
    const rows = [
      ['NOMINATION LIST'],
      [],
      ['', 'Batch 12'],
      ['S.No', 'Name', 'CNIC No'],
      ['1', 'Ali', '3520212345671'],
    ];
    expect(findHeadings(rows)).toBe(3);
  });

  it('should take unknown words as headings, but not a person', () => {
    expect(
      findHeadings([
        ['Kaun', 'Kahan'],
        ['Ali', 'Lahore'],
      ]),
    ).toBe(0);
    expect(
      findHeadings([
        ['Ali', '3520212345671'],
        ['Sana', '3520212345672'],
      ]),
    ).toBeNull();
    expect(findHeadings([['', '']])).toBeNull();
  });
});

describe('guessColumns', () => {
  it('should prefer what was said for the agency, then the first of two columns', () => {
    const headings = ['Name', 'Full Name', 'Personal No', 'Kaun'];
    expect(guessColumns(headings, new Map())).toEqual(['nameEn', null, 'serviceNumber', null]);
    const remembered = new Map([
      ['fullname', 'nameEn' as const],
      ['personalno', null],
      ['kaun', 'district' as const],
    ]);
    expect(guessColumns(headings, remembered)).toEqual([null, 'nameEn', null, 'district']);
  });

  it('should tell two columns of one heading apart', () => {
    expect(headingKeys(['Name', 'NAME', 'name ', 'x'])).toEqual(['name', 'name#2', 'name#3', 'x']);
  });
});
