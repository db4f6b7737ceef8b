import { describe, expect, it } from 'vitest';
import { Notices } from './notices.js';
import { placeAsUrdu, placeBehind, type Standing } from './placing.js';

const lesson = (title: string) => ({ title, blocks: ['Text.'], pictures: [] });
const standing: Standing[] = [
  {
    folder: '01-frame',
    lessons: [
      { path: '01-frame/01-who', title: 'Who' },
      { path: '01-frame/02-bail', title: 'Bail' },
    ],
  },
];

describe('placeBehind', () => {
  it('should number on, and take no key twice', () => {
    const modules = [
      { title: 'Frame', lessons: [lesson('Who'), lesson('Who')] },
      { title: 'ضمانت', lessons: [lesson('بچہ')] },
    ];
    expect([...placeBehind(modules, standing, 'en').files.keys()]).toEqual([
      '02-frame-2/module.yaml',
      '02-frame-2/01-who-2.en.md',
      '02-frame-2/02-who-3.en.md',
      '03-module/module.yaml',
      '03-module/01-lesson.en.md',
    ]);
  });

  it('should let Urdu stand in both places until it is translated', () => {
    const { files } = placeBehind([{ title: 'ضمانت', lessons: [lesson('بچہ')] }], [], 'ur');
    expect(files.get('01-module/01-lesson.en.md')).toBe(files.get('01-module/01-lesson.ur.md'));
    expect(files.get('01-module/module.yaml')).toBe('title: { en: "ضمانت", ur: "ضمانت" }\n');
  });
});

describe('placeAsUrdu', () => {
  it('should go by the place in the outline, keep what else is written, and tell of the rest', () => {
    const notices = new Notices();
    const texts = new Map([
      ['01-frame/module.yaml', '# By Sana\ntitle: { en: The frame }\nrequired: false\n'],
      ['01-frame/02-bail.ur.md', 'there'],
    ]);
    const modules = [
      { title: 'ڈھانچہ', lessons: [lesson('کون'), lesson('ضمانت'), lesson('زائد')] },
      { title: 'اور', lessons: [lesson('کچھ')] },
    ];
    const { modules: placed, files } = placeAsUrdu(modules, standing, texts, notices);
    expect(placed).toMatchObject([{ title: 'ڈھانچہ', lessons: [{ of: 'Who' }, { of: 'Bail' }] }]);
    expect(files.get('01-frame/module.yaml')).toBe(
      '# By Sana\ntitle: { en: The frame, ur: ڈھانچہ }\nrequired: false\n',
    );
    expect([...files.keys()]).toEqual([
      '01-frame/module.yaml',
      '01-frame/01-who.ur.md',
      '01-frame/02-bail.ur.md',
    ]);
    expect(notices.all).toEqual([
      { kind: 'urdu-replaced', count: 1, items: [{ near: 'Bail', text: '' }] },
      {
        kind: 'lessons-unmatched',
        count: 2,
        items: [
          { near: 'زائد', text: '' },
          { near: 'کچھ', text: '' },
        ],
      },
    ]);
  });
});
