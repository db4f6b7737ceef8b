import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readBody, writeBody } from '../model/body.js';
import type { HtmlElement, HtmlNode } from './html-tree.js';
import { pastedBlocks } from './pasted-blocks.js';

const parser = unified().use(rehypeParse, { fragment: true });

const attributeOf = (name: string): string =>
  name === 'className' ? 'class' : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();

/** As a browser would have parsed it. */
function treeOf(node: Nodes): HtmlNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' && node.type !== 'root') return [];
  const children = node.children.flatMap((child) => treeOf(child as Nodes));
  return node.type === 'root' ? children : [elementOf(node, children)];
}

const elementOf = ({ tagName, properties }: Element, children: HtmlNode[]): HtmlElement => ({
  tag: tagName,
  attributes: Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      attributeOf(name),
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  ),
  children,
});

const pasted = (html: string) =>
  pastedBlocks({ tag: 'body', attributes: {}, children: treeOf(parser.parse(html)) });
const nothing = readBody('').written;
/** What the lesson's text would say. */
const textOf = (html: string): string => writeBody(pasted(html).blocks, nothing).text.trim();

/** Copied out of Word 16: the head with its styles is left out. */
const WORD = `<!--StartFragment-->
<p class=MsoTitle style='margin-bottom:0cm'><span lang=EN-GB style='mso-ansi-language:EN-GB'>Arrest of a juvenile<o:p></o:p></span></p>
<h1 style='mso-pagination:widow-orphan'><a name="_Toc1234"></a><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>The first hour<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-align:justify'><span lang=EN-GB style='font-size:11.0pt;font-family:"Calibri",sans-serif;
mso-fareast-language:EN-US'>Call the <b>guardian</b><span
style='mso-spacerun:yes'>  </span>at once, as <i style='mso-bidi-font-style:normal'>section&nbsp;5</i> says.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>Age<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Birth certificate<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Health<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>3.<span>&nbsp;&nbsp; </span></span></span><![endif]>Third<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=301 valign=top><p class=MsoNormal><b>Who<o:p></o:p></b></p></td>
<td width=301><p class=MsoNormal>When<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Guardian</p><p class=MsoNormal>Lawyer</p></td>
<td><p class=MsoNormal>At&nbsp;once<br>always</p></td></tr></table>
<p class=MsoNormal><a href="https://ncrc.gov.pk">The Commission</a>, <a href="#_ftn1">note</a><span style='mso-comment-continuation:1'></span></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="a.png"/></v:shape><![endif]--><img width=10 src="file:///C:/a.png"></p>
<span style='mso-hide:all'>hidden</span>
<!--EndFragment-->`;

describe('what is pasted from Word', () => {
  it('should become blocks of the course format', () => {
    expect(textOf(WORD)).toBe(
      [
        '## Arrest of a juvenile',
        '## The first hour',
        'Call the **guardian** at once, as *section 5* says.',
        '- Age\n  - Birth certificate\n- Health',
        '3. Third',
        '| **Who** | When |\n| - | - |\n| Guardian Lawyer | At once always |',
        '[The Commission](https://ncrc.gov.pk), note',
      ].join('\n\n'),
    );
    expect(pasted(WORD).pictures).toBe(1);
  });

  it('should be the same in Urdu, joiners and all', () => {
    const html = `<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=AR-SA
      style='font-family:"Jameel Noori Nastaleeq"'>بچے کے&nbsp;سرپرست کو <b><span lang=AR-SA>فوراً</span></b> بلائیں۔</span><span dir=LTR></span><span lang=EN-GB dir=LTR><o:p></o:p></span></p>
      <p class=MsoNormal dir=RTL>۱۔ نام</p><p class=MsoNormal dir=RTL>۲۔ خوش\u200cحالی</p>`;
    expect(textOf(html)).toBe('بچے کے سرپرست کو **فوراً** بلائیں۔\n\n1. نام\n2. خوش\u200cحالی');
  });

  it('should take paragraphs with typed bullets for the list that they are', () => {
    expect(textOf('<p>•&nbsp;&nbsp;one</p><p>• two</p>')).toBe('- one\n- two');
    expect(textOf('<p>1.&nbsp;one</p><p>2) two</p>')).toBe('1. one\n2. two');
    expect(textOf('<p>- one</p><p>– two</p><p>three</p>')).toBe('- one\n- two\n\nthree');
  });

  it('should leave a lone dash or number as it was typed', () => {
    expect(textOf('<p>– he said</p>')).toBe('– he said');
    expect(textOf('<p>5. March</p><p>Text</p>')).toBe('5\\. March\n\nText');
  });
});

describe('what is pasted from the web', () => {
  it('should lose all that a lesson cannot hold, and no word', () => {
    expect(
      textOf(
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">Bold</span><span style="font-style:italic"> slanted</span></p><br>' +
          '<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p>deep</p></li></ul><li>two</li></ul></b>',
      ),
    ).toBe('**Bold** *slanted*\n\n- one\n  - deep\n- two');
    expect(
      textOf(
        '<style>p{}</style><div><script>1</script><h3 id="x" onclick="a()">Head</h3>Loose <a href="javascript:a()">text</a><div>more<br><br>and<br>more</div></div><button>Go</button>',
      ),
    ).toBe('## Head\n\nLoose text\n\nmore\n\nand\\\nmore');
  });

  it('should keep headings in their order below the lesson’s title', () => {
    expect(textOf('<h2>A</h2><h3>B</h3><h6>C</h6>')).toBe('## A\n\n### B\n\n#### C');
    expect(
      textOf('<div role="heading" aria-level="1">A</div><p role="heading" aria-level="2"><b>B</b></p>'),
    ).toBe('## A\n\n### B');
  });

  it('should lay tables out with as many cells in each row', () => {
    expect(
      textOf(
        '<table><tbody><tr><th colspan="2">A</th><td rowspan="2">B</td></tr><tr><td>c</td></tr></tbody></table>',
      ),
    ).toBe('| A | | B |\n| - | - | - |\n| c | | |');
    expect(textOf('<table><tr><td><p>Only</p><ul><li>one</li></ul></td></tr></table>')).toBe('Only\n\n- one');
  });

  it('should be read from its text as it was pasted, whatever it is', () => {
    for (const html of [
      '<blockquote><p>a</p><blockquote>b</blockquote></blockquote>',
      '<ol start="4"><li><ul><li>a</li></ul></li></ol>',
      '<pre>a\nb</pre>',
      '<hr><p>*a* :::b</p>',
      '<dl><dt>a</dt><dd>b</dd></dl>',
      '<ul><li></li></ul>',
      '',
    ]) {
      const text = textOf(html);
      const { blocks, written } = readBody(text);
      expect(blocks.some(({ type }) => type === 'asWritten')).toBe(false);
      expect(writeBody(blocks, written).text).toBe(text);
    }
  });
});
