import { describe, expect, it } from 'vitest';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { someFacts } from '../testing/facts.js';
import { fitEnglishName, fitUrduName } from './fit.js';
import { certificateMarkup } from './markup.js';
import { qrCode } from './qr.js';

const paper = (facts: Parameters<typeof someFacts>[0] = {}): string => {
  const { fixed, varying } = certificateMarkup(someFacts(facts), 'academy.example/verify');
  return fixed + varying;
};

describe('dates', () => {
  it('should write the month as a word in both languages', () => {
    expect(dateInEnglish('2026-07-05')).toBe('05 Jul 2026');
    expect(dateInUrdu('2026-07-05')).toBe('5 جولائی 2026');
  });
});

describe('fit', () => {
  it('should set short names large and the longest small, never larger than a shorter one', () => {
    const sizes = Array.from({ length: 120 }, (_, index) => fitEnglishName('n'.repeat(index + 1)));
    expect(sizes[0]).toBe(36);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(12);
    expect(fitUrduName('ع')).toBeGreaterThan(fitUrduName('ع'.repeat(120)));
  });
});

describe('qrCode', () => {
  it.each([60, 440, 700, 1000, 1300])('should keep its modules coarse enough for %d bytes', (length) => {
    const code = qrCode('x'.repeat(length));
    expect(code.sideMm).toBeGreaterThanOrEqual(34);
    expect(code.moduleMm).toBeGreaterThanOrEqual(0.35);
    expect(code.moduleMm * code.across).toBeCloseTo(code.sideMm);
  });
});

describe('certificateMarkup', () => {
  it('should print every fact in both languages', () => {
    const markup = paper({ hours: 2, publicationNumber: 3 });
    for (const text of [
      'Ayesha Siddiqui',
      'عائشہ صدیقی',
      'Justice for Children',
      'بچوں کے لیے انصاف',
      '85%',
      '2 hours',
      '2 گھنٹے',
    ]) {
      expect(markup).toContain(text);
    }
    for (const text of [
      '05 Jul 2026',
      '06 Jul 2026',
      '05 Jul 2029',
      '5 جولائی 2029',
      'CRA-2026-000001-7MKZ4',
      'National Commission',
      'قومی کمیشن',
    ]) {
      expect(markup).toContain(text);
    }
    expect(markup).toContain('academy.example/verify');
  });

  it('should carry the specimen mark only on specimens, and the review line only on drafts', () => {
    expect(paper()).not.toMatch(/Specimen|legal review/);
    expect(paper({ specimen: true })).toMatch(/Specimen.*نمونہ/s);
    expect(paper({ draftContent: true })).toContain('under legal review');
  });

  it('should do without an Urdu name, a score and a last day', () => {
    const markup = paper({ nameUr: null, score: null, expiresOn: null });
    expect(markup).toContain('No expiry');
    expect(markup).not.toContain('Final test');
  });

  it('should share the fixed layer among holders of one course', () => {
    const one = certificateMarkup(someFacts(), 'x').fixed;
    expect(
      certificateMarkup(someFacts({ nameEn: 'Gulzar', nameUr: null, score: 71, number: 'CRA-2' }), 'x').fixed,
    ).toBe(one);
  });

  it('should escape what people wrote', () => {
    const markup = paper({ nameEn: '<script>x</script>', issuer: { en: 'A<b>&"C' } });
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('A<b>');
  });

  it('should refuse a template it does not have', () => {
    expect(() => paper({ template: 'constructor' })).toThrow('There is no certificate template');
    expect(() => paper({ templateVersion: 9 })).toThrow('standard-9');
  });
});
