import { describe, expect, it } from 'vitest';
import { readBody, writeBody } from './body.js';
import type { DocNode } from './doc-node.js';

const typesOf = (text: string): string[] => readBody(text).blocks.map(({ type }) => type);
const kept = (text: string): unknown[] =>
  readBody(text).blocks.flatMap(({ type, attrs }) => (type === 'asWritten' ? [attrs?.source] : []));

const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (type: 'bulletList' | 'orderedList', text: string): DocNode => ({
  type,
  content: [{ type: 'listItem', content: [paragraph(text)] }],
});
const nothing = readBody('').written;

describe('readBody', () => {
  it.each([
    ['a foreign directive', ':::quiz{id="a"}\nText.\n:::'],
    ['a directive with a foreign attribute', ':::note{kind="tip" colour="red"}\nText.\n:::'],
    ['a directive with a label', ':::case[Of old]\nText.\n:::'],
    ['a note of a foreign kind', ':::note{kind="odd"}\nText.\n:::'],
    ['a box within a box', '::::case\n:::law{ref="a#s1"}\nText.\n:::\n::::'],
    ['HTML', '<div class="a">\n<b>Bold</b>\n</div>'],
    ['HTML in a paragraph', 'Press <kbd>Enter</kbd> now.'],
    ['a comment', '<!-- to be asked -->'],
    ['a picture', '![a](media/a.png)'],
    ['a code block', '```js\nlet a;\n```'],
    ['indented code', '    let a;\n    let b;'],
    ['a title', '# Title'],
    ['a tick box', '- [ ] to do'],
    ['a footnote', '[^1]: Text.'],
    ['a definition', '[a]: https://a.pk'],
  ])('should keep %s as it is written', (_, block) => {
    expect(kept(`\nBefore.\n\n${block}\n\nAfter.\n`)).toEqual([block]);
  });

  it.each([
    ['quotations without an end', `${'>'.repeat(3000)} x`],
    ['emphasis without an end', `${'*a '.repeat(250)}${'b* '.repeat(250)}`],
    ['a paragraph without an end', 'word '.repeat(5000)],
  ])(
    'should keep the whole text as it is written where it holds %s, which the importer does not parse',
    (_, block) => {
      const text = `\nBefore.\n\n${block}\n`;
      const { blocks, written } = readBody(text);
      expect(typesOf(text)).toEqual(['asWritten']);
      expect(writeBody(blocks, written).text).toBe(text);
    },
  );

  it('should keep a link by reference, which means nothing without its definition', () => {
    expect(kept('See [the Act][act].\n\n[act]: https://a.pk')).toHaveLength(2);
  });

  it('should keep all that a box swallows which is never closed', () => {
    expect(kept(':::case\nText.\n\n## More\n')).toEqual([':::case\nText.\n\n## More\n']);
  });

  it('should read what the importer reads', () => {
    expect(
      typesOf(
        '## A {#a}\n\nText at 9:thirty. {#b}\n\n- a\n  1. b\n\n> c\n\n| a | b |\n|---|:-:|\n| c | d |\n\n---\n\n' +
          ':::law{ref="a#s1" #c}\nText.\n:::\n\n:::note\nText.\n:::\n\n::check{id="q"}\n\n::scenario{id="s"}\n\n' +
          '::figure{src="media/a.svg" alt="A"}\n\n::audio{src="media/a.mp3" alt="A" captions="media/a.vtt"}\n',
      ),
    ).toEqual(
      'heading,paragraph,bulletList,blockquote,table,horizontalRule,box,box,exercise,exercise,media,media'.split(
        ',',
      ),
    );
  });

  it('should take the id of a block out of its text', () => {
    const [heading, box] = readBody('## A {#a}\n\n:::case{#b}\nText.\n:::').blocks;
    expect([heading?.attrs?.id, heading?.content?.[0]?.text, box?.attrs?.id]).toEqual(['a', 'A', 'b']);
  });
});

describe('writeBody', () => {
  it.each([
    ['', '\n', '\n\n\n'],
    [
      '\n* odd  \n* bullets\n\n\n\n+ and\n+ more\n',
      'Setext\n------\nText\nin lines\n',
      '__bold__ _it_\n::check{id=q}\n',
    ],
    ['a\n\na\n\n\na\n', '- a\n\n* a\n\n- b\n', '1) a\n2) b\n'],
    ['| a |\n|:--|\n| b |', 'a  \nb\\\nc', '> a\nb\n\n> c'],
  ])('should give back what nobody changed', (...texts) => {
    for (const text of texts) {
      const { blocks, written } = readBody(text);
      expect(writeBody(blocks, written).text).toBe(text);
    }
  });

  it('should write as the course format does', () => {
    const blocks: DocNode[] = [
      { type: 'heading', attrs: { level: 2, id: 'age' }, content: [{ type: 'text', text: 'At 9:30' }] },
      { type: 'box', attrs: { kind: 'law', ref: 'a-1#s5(1)' }, content: [paragraph('Text.')] },
      { type: 'box', attrs: { kind: 'note', tone: 'tip', id: 'n' }, content: [list('bulletList', 'a')] },
      { type: 'exercise', attrs: { kind: 'check', ref: 'q-1' } },
      { type: 'media', attrs: { kind: 'figure', src: 'media/a.svg', alt: 'A "b"' } },
      { type: 'paragraph' },
    ];
    expect(writeBody(blocks, nothing).text).toBe(
      '\n## At 9:30 {#age}\n\n:::law{ref="a-1#s5(1)"}\nText.\n:::\n\n:::note{#n kind="tip"}\n- a\n:::\n\n' +
        '::check{id="q-1"}\n\n::figure{src="media/a.svg" alt="A &#x22;b&#x22;"}\n',
    );
  });

  it('should take `{#id}` typed at the end of a block for its id, however close it stands', () => {
    const { text } = writeBody([paragraph('Bail is the rule.{#bail}')], nothing);
    expect(text.trim()).toBe('Bail is the rule. {#bail}');
    expect(typesOf(text)).toEqual(['paragraph']);
  });

  it('should keep two lists apart that stand below each other', () => {
    const blocks = [list('bulletList', 'a'), list('bulletList', 'b'), list('bulletList', 'c')];
    const { text } = writeBody(blocks, nothing);
    expect(text).toBe('\n- a\n\n* b\n\n- c\n');
    expect(typesOf(text)).toEqual(['bulletList', 'bulletList', 'bulletList']);
    const numbered = writeBody([list('orderedList', 'a'), list('orderedList', 'b')], nothing).text;
    expect(typesOf(numbered)).toEqual(['orderedList', 'orderedList']);
  });

  it('should keep spaces out of marks', () => {
    const bold = (text: string): DocNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
    const plain = (text: string): DocNode => ({ type: 'text', text });
    const blocks = [
      { type: 'paragraph', content: [bold('one '), plain('two'), bold(' three '), plain(' ')] },
    ];
    expect(writeBody(blocks, nothing).text).toBe('\n**one** two **three**\n');
  });

  it('should say where each block stands', () => {
    const { blocks, written } = readBody('\nOne.\n\nTwo.\n');
    expect(writeBody(blocks, written).places.map(({ start }) => start)).toEqual([1, 7]);
  });
});
