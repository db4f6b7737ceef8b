import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocNode } from './doc-node.js';
import { changedTwin, inOtherLanguage, isBlank, placeInOther, twinOf } from './media-twin.js';

const text = (words: string, id: string | null = null): DocNode => ({
  type: 'paragraph',
  ...(id === null ? {} : { attrs: { id } }),
  ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
});
const figure = (src: string, kind = 'figure'): DocNode => ({
  type: 'media',
  attrs: { kind, src, alt: 'A', captions: null, id: null },
});
const own = { kind: 'figure', src: 'media/flow.en.svg', alt: 'A flow', captions: null, id: 'flow' };

describe('inOtherLanguage', () => {
  it('should take the file of the other language, and captions of no other', () => {
    const media = ['media/flow.en.svg', 'media/flow.ur.svg'];
    expect(inOtherLanguage(own, { to: 'ur', alt: ' خاکہ\n', media })).toEqual({
      ...{ kind: 'figure', src: 'media/flow.ur.svg', alt: 'خاکہ', captions: null, id: 'flow' },
    });
    const film = { ...own, kind: 'video', src: 'media/talk.mp4', captions: 'media/talk.en.vtt' };
    expect(inOtherLanguage(film, { to: 'ur', alt: 'x', media })).toMatchObject({
      src: 'media/talk.mp4',
      captions: null,
    });
  });
});

describe('changedTwin', () => {
  it('should leave the other language its own files while these are the same', () => {
    const before = figure('media/flow.en.svg');
    const next = { ...own, src: 'media/flow.en.svg', alt: 'بہاؤ' };
    expect(changedTwin(before, figure('media/other.ur.svg'), next, own)).toMatchObject({
      src: 'media/other.ur.svg',
      alt: 'بہاؤ',
    });
    const changed = { ...own, src: 'media/new.png' };
    expect(
      changedTwin(before, figure('media/other.ur.svg'), { ...next, src: 'media/new.png' }, changed).src,
    ).toBe('media/new.png');
  });
});

describe('placeInOther', () => {
  it('should be behind the same block, by its id or its number', () => {
    const english = [text('One'), text(''), text('Two', 'two'), text('Three')];
    expect(placeInOther(english, 0, [text('ایک')])).toBe(0);
    expect(placeInOther(english, 2, [text('ایک'), text('دو')])).toBe(1);
    expect(placeInOther(english, 3, [text('صفر'), text('ایک'), text('x'), text('دو', 'two')])).toBe(4);
    expect(placeInOther(english, 4, [text('ایک')])).toBe(1);
  });

  it('should keep two languages of the same blocks the same, wherever a picture goes in', () => {
    const block = fc.constantFrom('', 'words');
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), fc.array(fc.nat(3)), fc.nat(), (shape, gaps, chosen) => {
        const english = shape.map((words) => text(words));
        // The same blocks, with empty paragraphs in other places.
        const urdu = english
          .filter(({ content }) => content)
          .flatMap((one, at) => [...Array.from({ length: gaps[at] ?? 0 }, () => text('')), one]);
        const index = chosen % (english.length + 1);
        const put = (blocks: DocNode[], at: number) => [
          ...blocks.slice(0, at),
          figure('media/x.svg'),
          ...blocks.slice(at),
        ];
        const said = (blocks: DocNode[]) =>
          blocks.flatMap((one) => (one.content || one.attrs ? one.type : []));
        expect(said(put(urdu, placeInOther(english, index, urdu)))).toEqual(said(put(english, index)));
      }),
    );
  });
});

describe('twinOf', () => {
  it('should be a block of the same kind, or none', () => {
    const english = [text('One'), figure('media/a.en.svg')];
    expect(twinOf(english, 1, [text('ایک'), figure('media/a.ur.svg')])).toBe(1);
    expect(twinOf(english, 1, [text('ایک'), figure('media/a.mp4', 'video')])).toBe(-1);
    expect(twinOf(english, 1, [text('ایک')])).toBe(-1);
  });
});

describe('isBlank', () => {
  it('should be what has no text yet', () => {
    expect(isBlank([text('')])).toBe(true);
    expect(isBlank([text(''), figure('media/a.svg')])).toBe(false);
  });
});
