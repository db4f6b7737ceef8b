import { describe, expect, it } from 'vitest';
import { writtenPlaces } from '../../folder/written-blocks.js';
import { blocksUnderKeys, findPlace, type Texts } from './comment-places.js';

const head = '---\ntitle: T\nminutes: 1\n---\n\n';
const english = `${head}Bail is the rule.\n\n## Duties {#duties}\n\nTell the guardian at once.\n`;
const urdu = `${head}ضمانت اصول ہے۔\n\n## ذمہ داریاں\n\nسرپرست کو فوراً بتائیں۔\n`;
const lesson = '01-arrest/02-bail';

const textsAt = (path: string): Texts =>
  new Map([
    [`${path}.en.md`, english],
    [`${path}.ur.md`, urdu],
  ]);

const anchor = { key: 'b3', hasOwnKey: false, position: 2, text: 'Tell the guardian at once.' };

describe('blocksUnderKeys', () => {
  it('should give blocks of a translation the keys of the original', () => {
    const keys = (path: string) =>
      blocksUnderKeys(path, textsAt(lesson), writtenPlaces).map(({ key }) => key);
    expect(keys(`${lesson}.ur.md`)).toEqual(['b1', 'duties', 'b3']);
    expect(keys(`${lesson}.en.md`)).toEqual(['b1', 'duties', 'b3']);
  });
});

describe('findPlace', () => {
  const find = (texts: Texts) => findPlace(`${lesson}.en.md`, anchor, texts, writtenPlaces);

  it('should find the block where it is', () => {
    expect(find(textsAt(lesson))).toMatchObject({ path: `${lesson}.en.md`, block: { key: 'b3', line: 10 } });
  });

  it('should follow a lesson that was moved to another place and module', () => {
    expect(find(textsAt('03-court/07-bail'))?.path).toBe('03-court/07-bail.en.md');
  });

  it('should follow a text that was moved word for word into another lesson', () => {
    const texts = new Map([
      [`${lesson}.en.md`, `${head}Bail is the rule.\n`],
      ['01-arrest/03-guardian.en.md', `${head}First.\n\nTell the guardian at once.\n`],
    ]);
    expect(find(texts)).toMatchObject({ path: '01-arrest/03-guardian.en.md', block: { key: 'b2' } });
  });

  it('should say of a text that is nowhere that it is gone', () => {
    expect(find(new Map([[`${lesson}.en.md`, `${head}Bail is the rule.\n`]]))).toBeNull();
    expect(find(new Map())).toBeNull();
  });
});
