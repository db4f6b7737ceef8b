import { describe, expect, it } from 'vitest';
import { citationsInWords } from './citations.js';

const cite = (ref: string, en: string, ur?: string) => ({ ref, label: ur ? { en, ur } : { en } });
const bare = (text: string): string => text.replace(/[\u2066\u2069]/g, '');

describe('citationsInWords', () => {
  it('should name each law once, in the order in which they are cited', () => {
    const cites = [
      cite('ppc-1860#s82', 'Penal Code 1860, s. 82', 'تعزیراتِ پاکستان 1860، دفعہ 82'),
      cite(
        'jjsa-2018#s9(1)',
        'Juvenile Justice System Act 2018, s. 9(1)',
        'جووینائل جسٹس سسٹم ایکٹ 2018، دفعہ 9(1)',
      ),
      cite('ppc-1860#s83', 'Penal Code 1860, s. 83', 'تعزیراتِ پاکستان 1860، دفعہ 83'),
    ];
    expect(bare(citationsInWords(cites, 'en'))).toBe(
      'Penal Code 1860, s. 82, s. 83 · Juvenile Justice System Act 2018, s. 9(1)',
    );
    expect(bare(citationsInWords(cites, 'ur'))).toBe(
      'تعزیراتِ پاکستان 1860، دفعہ 82، دفعہ 83 · جووینائل جسٹس سسٹم ایکٹ 2018، دفعہ 9(1)',
    );
  });

  it('should leave a law cited as a whole, and a title with a comma in it, as they are', () => {
    expect(citationsInWords([cite('gc24-2019', 'General Comment 24, of the Committee')], 'ur')).toBe(
      'General Comment 24, of the Committee',
    );
  });

  it('should say nothing of nothing', () => {
    expect(citationsInWords([], 'en')).toBe('');
  });
});
