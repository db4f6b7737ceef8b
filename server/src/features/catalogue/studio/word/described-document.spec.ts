import { describe, expect, it } from 'vitest';
import { takeDescriptions, withDescriptions } from './described-document.js';

const SRC = 'media/word-0123456789abcdef.webp';
const OTHER = 'media/word-fedcba9876543210.webp';
const picture = (src: string, alt: string) => ({ src, alt, near: '', lesson: 'L', preview: '' });
const lesson = Buffer.from(
  `Text.\n\n::figure{src="${SRC}" alt=""}\n\n::figure{src="${OTHER}" alt="Own"}\n\nOn ::figure{src="${SRC}" alt=""} inside.\n`,
);

describe('takeDescriptions', () => {
  it('should part the words from the document, and let one without pass', () => {
    const head = JSON.stringify({ alts: { [SRC]: ' A field ' } });
    const { alts, document } = takeDescriptions(Buffer.from(`${head}\nPK\n{}`));
    expect([...alts]).toEqual([[SRC, 'A field']]);
    expect(document.toString()).toBe('PK\n{}');
    expect(takeDescriptions(Buffer.from('PK')).document.toString()).toBe('PK');
  });

  it.each(['{', '{"alts":{"media/x.svg":"A"}}\nPK', '{"alts":{}}PK', '{"more":1}\nPK'])(
    'should refuse %j',
    (sent) => {
      expect(() => takeDescriptions(Buffer.from(sent))).toThrow(
        expect.objectContaining({ code: 'bad-input' }),
      );
    },
  );
});

describe('withDescriptions', () => {
  it('should write what was sent, keep the own words of the document, and name what has none', () => {
    const files = new Map([
      ['l.en.md', lesson],
      [SRC, Buffer.from('x')],
    ]);
    const pictures = [picture(SRC, ''), picture(OTHER, 'Own')];
    const written = withDescriptions(files, pictures, new Map([[SRC, 'A "green" {field}\nwith sun']]));
    expect(written.get('l.en.md')?.toString()).toBe(
      `Text.\n\n::figure{src="${SRC}" alt="A 'green' 'field' with sun"}\n\n::figure{src="${OTHER}" alt="Own"}\n\nOn ::figure{src="${SRC}" alt=""} inside.\n`,
    );
    expect(() => withDescriptions(files, pictures, new Map())).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: `alts.${SRC}` })] }),
    );
  });
});
