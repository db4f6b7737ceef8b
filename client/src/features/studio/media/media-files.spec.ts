import { describe, expect, it } from 'vitest';
import { faultOfFile, filesOf, namedByLesson, siblingIn, sortDropped } from './media-files.js';

const file = (name: string, type = ''): File => new File(['x'], name, { type });
const MIB = 1024 * 1024;

describe('faultOfFile', () => {
  it('should tell what no course holds, what this block cannot show, and what is too large', () => {
    expect(faultOfFile({ name: 'letter.docx', size: 1 })).toBe('notMedia');
    expect(faultOfFile({ name: 'no-ending', size: 1 })).toBe('notMedia');
    expect(faultOfFile({ name: 'talk.mp3', size: 1 }, ['figure'])).toBe('otherKind');
    expect(faultOfFile({ name: 'talk.mp3', size: 20 * MIB + 1 })).toBe('tooLarge');
    expect(faultOfFile({ name: 'flow.SVG', size: MIB + 1 }, ['figure'])).toBe('tooLarge');
    expect(faultOfFile({ name: 'Photo.JPEG', size: 20 * MIB }, ['figure'])).toBeNull();
  });
});

describe('siblingIn', () => {
  it('should give the file of the other language, or the one that serves both', () => {
    const media = ['media/flow.en.svg', 'media/flow.ur.svg', 'media/only.en.vtt'];
    expect(siblingIn('ur', 'media/flow.en.svg', media)).toBe('media/flow.ur.svg');
    expect(siblingIn('ur', 'media/court.jpg', media)).toBe('media/court.jpg');
    expect(siblingIn('ur', 'media/only.en.vtt', media)).toBeNull();
  });
});

describe('filesOf', () => {
  it('should list what a block can show, with the other language last', () => {
    const media = ['media/a.ur.svg', 'media/b.en.svg', 'media/c.jpg', 'media/d.mp3'];
    expect(filesOf('figure', 'en', media)).toEqual(['media/b.en.svg', 'media/c.jpg', 'media/a.ur.svg']);
  });
});

describe('sortDropped', () => {
  it('should put captions to the recording of their name, and refuse what is left', () => {
    const [talk, film, words, photo, letter] = [
      ...[file('Talk.mp3'), file('film.mp4'), file('film.en.vtt'), file('p.png'), file('l.pdf')],
    ];
    const { dropped, refused } = sortDropped([talk, film, words, photo, letter] as File[]);
    expect(dropped).toEqual([
      { file: talk, captions: null },
      { file: film, captions: words },
      { file: photo, captions: null },
    ]);
    expect(refused).toEqual([letter]);
  });

  it('should put captions of another name to the only recording', () => {
    const [film, words] = [file('film.mp4'), file('subtitles.vtt')];
    expect(sortDropped([words, film])).toEqual({
      dropped: [{ file: film, captions: words }],
      refused: [],
    });
    expect(sortDropped([words]).refused).toEqual([words]);
  });
});

describe('namedByLesson', () => {
  it('should call a picture of the clipboard as its lesson, and leave a name that somebody gave', () => {
    const path = '01-the-frame/05-first-hour.en.md';
    expect(namedByLesson(file('image.png', 'image/png'), path).name).toBe('first-hour.png');
    expect(namedByLesson(file('court.png', 'image/png'), path).name).toBe('court.png');
  });
});
