import { describe, expect, it } from 'vitest';
import { citationOf, covers, type Law, parseReference } from './citations.js';

const law = (id: string, en: string, ur?: string): Law => ({
  id,
  title: ur === undefined ? { en } : { en, ur },
  act: 'An act',
  jurisdiction: 'federal',
});
const laws = [
  law('jjsa-2018', 'Juvenile Justice System Act 2018', 'جووینائل جسٹس سسٹم ایکٹ 2018'),
  law('crc-1989', 'Convention on the Rights of the Child', 'کنونشن برائے حقوقِ اطفال'),
  law('beijing-rules-1985', 'Beijing Rules'),
];

describe('citationOf', () => {
  describe.each([
    [
      'a subsection',
      'jjsa-2018#s5(1)',
      'Juvenile Justice System Act 2018, s. 5(1)',
      'جووینائل جسٹس سسٹم ایکٹ 2018، دفعہ 5(1)',
    ],
    [
      'an article',
      'crc-1989#art37',
      'Convention on the Rights of the Child, art. 37',
      'کنونشن برائے حقوقِ اطفال، آرٹیکل 37',
    ],
    ['a rule of a law without Urdu', 'beijing-rules-1985#rule10', 'Beijing Rules, rule 10', undefined],
    ['a whole law', 'jjsa-2018', 'Juvenile Justice System Act 2018', 'جووینائل جسٹس سسٹم ایکٹ 2018'],
  ])('when it names %s', (_, ref, en, ur) => {
    it('should say so in both languages', () => {
      expect(citationOf(ref, laws)).toEqual({ ref, label: ur === undefined ? { en } : { en, ur } });
    });
  });

  describe('when the law is not listed', () => {
    it('should be null', () => {
      expect(citationOf('ppc-1860#s82', laws)).toBeNull();
    });
  });
});

describe('parseReference', () => {
  it.each([
    'jjsa-2018#',
    'jjsa-2018#5',
    'jjsa-2018#s',
    '#s5',
    'JJSA#s5',
    'jjsa-2018#s5(',
    'jjsa-2018#s5 ',
    'a#s1#s2',
    '',
  ])('should refuse %p', (ref) => {
    expect(parseReference(ref)).toBeNull();
  });

  it('should take apart a section with a letter and paragraphs', () => {
    expect(parseReference('ppc-1860#s377A(2)(b)')).toEqual({
      law: 'ppc-1860',
      part: 's',
      number: '377A(2)(b)',
    });
  });
});

describe('covers', () => {
  it.each([
    ['jjsa-2018#s5', 'jjsa-2018#s5(1)', true],
    ['jjsa-2018', 'jjsa-2018#s5', true],
    ['jjsa-2018#s5', 'jjsa-2018#s50', false],
    ['jjsa-2018#s5(1)', 'jjsa-2018#s5', false],
    ['jjsa', 'jjsa-2018#s5', false],
  ])('%s over %s should be %p', (broad, narrow, expected) => {
    expect(covers(broad, narrow)).toBe(expected);
  });
});
