import { describe, expect, it } from 'vitest';
import { birthsIn, emailsIn, patronymsIn } from './persons.js';

const found = (look: (text: string) => { start: number; end: number }[], text: string): string[] =>
  look(text).map(({ start, end }) => text.slice(start, end));

describe('emailsIn', () => {
  it('should find a person’s address and pass over those of public bodies', () => {
    const text =
      'Write to kashif.ali@gmail.com, sana (at) mail.pk, or complaints@ncrc.gov.pk and a@example.org.';
    expect(found(emailsIn, text)).toEqual(['kashif.ali@gmail.com', 'sana (at) mail.pk']);
  });
});

describe('birthsIn', () => {
  it.each([
    'She was born on 14 March 2009 in Multan',
    'date of birth: 14-03-2009',
    'DOB 14/3/09',
    'born March 14th, 2009',
    'تاریخِ پیدائش ۱۴ مارچ ۲۰۰۹ ہے',
    'وہ 14 مارچ 2009 کو پیدا ہوئی',
    'born 2009-03-14',
  ])('should find "%s"', (text) => {
    expect(birthsIn(text)).toHaveLength(1);
  });

  it.each([
    'born in 2009',
    'Note the exact date of birth, not only the age.',
    'The Act of 14 March 2018 says who is a child.',
    'تاریخِ پیدائش لکھیں',
    'ZARRA told at 10.20; birth date sent at 11',
  ])('should pass over "%s"', (text) => {
    expect(birthsIn(text)).toEqual([]);
  });
});

describe('patronymsIn', () => {
  it.each([
    ['Muhammad Kashif, son of Abdul Rehman', 'Muhammad Kashif, son of Abdul Rehman'],
    ['The accused Kashif Ali s/o Rafiq Ahmed was', 'Kashif Ali s/o Rafiq Ahmed'],
    ['Ayesha Bibi D/O Ghulam Nabi', 'Ayesha Bibi D/O Ghulam Nabi'],
    ['ملزم کاشف ولد رفیق احمد', 'کاشف ولد رفیق'],
    ['عائشہ بنت غلام نبی', 'عائشہ بنت غلام'],
  ])('should find the name in "%s"', (text, name) => {
    expect(found(patronymsIn, text)).toEqual([name]);
  });

  it.each([
    'the son of a constable',
    'her daughter of 10 has been gone',
    'a person of 14',
    'اس کی زوجہ نے کہا',
    'اپنی بنت کے ساتھ',
    'ولدیت درج کریں',
    'Kashif is the son of his neighbour',
  ])('should pass over "%s"', (text) => {
    expect(patronymsIn(text)).toEqual([]);
  });
});
