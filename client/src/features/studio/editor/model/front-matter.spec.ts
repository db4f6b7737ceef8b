import { describe, expect, it } from 'vitest';
import { factFault, referenceFault } from './front-faults.js';
import { readFacts, withoutFacts, writeFact, writtenFacts } from './front-matter.js';
import { joinLesson, splitLesson } from './lesson-file.js';

const FRONT = `---
# Asked of the legal wing on Monday.
title: "Who is a child" # working title
minutes: 5
tone: plain
cites: [jjsa-2018#s2, jjsa-2018#s5(1)] # both checked
---
`;

describe('writeFact', () => {
  it('should keep comments, unknown keys and the way in which values are written', () => {
    expect(writeFact(FRONT, 'title', 'A child: who?')).toBe(FRONT.replace('Who is a child', 'A child: who?'));
    expect(writeFact(FRONT, 'minutes', '12')).toBe(FRONT.replace('minutes: 5', 'minutes: 12'));
    const cites = writeFact(FRONT, 'cites', ['jjsa-2018#s5(1)', 'crc-1989#art40']);
    expect(cites).toBe(FRONT.replace('[jjsa-2018#s2, jjsa-2018#s5(1)]', '[jjsa-2018#s5(1), crc-1989#art40]'));
  });

  it('should add what is not there and leave out what says nothing', () => {
    const noted = writeFact(FRONT, 'contentNote', 'Pause if you need to.');
    expect(noted).toContain('content_note: Pause if you need to.\n');
    expect(writeFact(noted, 'contentNote', '')).toBe(FRONT);
    expect(writeFact(FRONT, 'required', false)).toContain('required: false\n');
    expect(writeFact(FRONT, 'required', true)).toBe(FRONT);
    expect(writeFact(FRONT, 'cites', [])).not.toContain('cites');
  });

  it('should begin a front matter where there is none', () => {
    expect(writeFact('', 'title', 'A')).toBe('---\ntitle: A\n---\n');
    expect(writeFact('---\n---\n', 'cites', ['a#s1'])).toBe('---\ncites: [a#s1]\n---\n');
  });

  it('should never write over what it cannot read', () => {
    for (const front of ['---\ntitle: [\n---\n', '---\n- a\n---\n', '---\ntitle: a\ntitle: b\n---\n']) {
      expect(readFacts(front)).toBeNull();
      expect(writeFact(front, 'title', 'A')).toBe(front);
    }
  });

  it('should write any title so that it is read again', () => {
    for (const title of [
      'yes',
      '12',
      'a: b',
      '- a',
      '"a"',
      'a # b',
      '# a',
      'بچہ کون ہے؟',
      "it's",
      '[a]',
      '~',
      '---',
    ])
      for (const front of [
        FRONT,
        '---\nminutes: 5\n---\n',
        "---\ntitle: 'a'\n---\n",
        '---\ntitle: >\n  long\n  text\n---\n',
      ])
        expect(readFacts(writeFact(front, 'title', title))?.title).toBe(title);
  });
});

describe('withoutFacts', () => {
  it('should leave out what a translation need not repeat', () => {
    expect([...writtenFacts(FRONT)]).toEqual(['title', 'minutes', 'cites']);
    expect([...writtenFacts(withoutFacts(FRONT, ['minutes', 'cites']))]).toEqual(['title']);
  });
});

describe('factFault', () => {
  const facts = { title: 'A', minutes: '5', required: true, contentNote: '', cites: ['jjsa-2018#s5(1)'] };

  it('should find what the importer would refuse', () => {
    expect(factFault({ ...facts, title: ' ' }, 'title', null)).toBe('missing');
    for (const minutes of ['0', '241', '5.5', '-1', 'five'])
      expect(factFault({ ...facts, minutes }, 'minutes', null)).toBe('notMinutes');
    expect(factFault(facts, 'cites', ['jjsa-2018'])).toBeNull();
    expect(factFault(facts, 'cites', ['crc-1989'])).toBe('unknownLaw');
    for (const reference of ['JJSA', 'a#5', 'a b', '#s5', 'a#s5 (1)'])
      expect(referenceFault(reference, null)).toBe('notAReference');
    for (const reference of ['a', 'a#s5', 'a#art40(2)(b)', 'a#rule3', 'a#s377-A', 'a#para2.1'])
      expect(referenceFault(reference, null)).toBeNull();
  });
});

describe('splitLesson', () => {
  it('should take a file apart and put it together letter for letter', () => {
    for (const text of [
      '',
      'a',
      '---\n',
      '---\na: b\n---',
      '---\na: b\n---\n',
      '---\na: b\n---\nText',
      '\n---\n---\n',
      '---\r\n---\r\n',
    ])
      expect(joinLesson(splitLesson(text))).toBe(text);
    expect(splitLesson('---\na: b\n---  \n\nText\n\n---\n')).toEqual({
      front: '---\na: b\n---  \n',
      body: '\nText\n\n---\n',
    });
  });
});
