import { describe, expect, it } from 'vitest';
import { readBody, writeOne } from './body.js';
import { CARET, caretInBlocks, caretInText } from './caret.js';

const BODY = '\n## One\n\nTwo **bold** words.\n\n::check{id="q"}\n\n:::case\nThree.\n:::\n';

describe('the caret', () => {
  it('should come back to where it was, by way of the document', () => {
    const { blocks, ranges } = readBody(BODY);
    for (const words of ['One', 'wo', 'bold', 'words', 'Three']) {
      const offset = BODY.indexOf(words) + 1;
      const { index, marked } = caretInBlocks(BODY, offset);
      const { start, end } = ranges[index] ?? { start: 0, end: 0 };
      expect(blocks[index]).toBeDefined();
      expect(start + caretInText(marked ? writeOne(marked) : '', BODY.slice(start, end))).toBe(offset);
    }
  });

  it('should know the block where it stands among signs', () => {
    expect(caretInBlocks(BODY, BODY.indexOf('{id')).index).toBe(2);
    expect(caretInBlocks(BODY, BODY.length).index).toBe(3);
    expect(caretInBlocks('', 0).index).toBe(0);
  });

  it('should stand in proportion where the block was written by hand', () => {
    expect(caretInText(`**a** ${CARET}b`, '__a__\nb')).toBe(6);
  });
});
