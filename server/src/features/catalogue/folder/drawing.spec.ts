import { describe, expect, it } from 'vitest';
import { cleanDrawing } from './drawing.js';

describe('cleanDrawing', () => {
  it('should keep shapes, words, colours of the theme and the size they are drawn in', () => {
    const svg =
      '<svg viewBox="0 0 360 200"><g stroke-dasharray="2 2" fill="var(--academy-brand, #0b5)"><path d="M0 0L1 1"></path>' +
      '<text x="1" y="2" text-anchor="middle" font-size="14" direction="rtl">بچہ <tspan dx="2">JJSA</tspan></text></g></svg>';
    expect(
      cleanDrawing(
        `<?xml version="1.0"?>\n${svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}`,
      ),
    ).toBe(svg);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<path d="M0 0" onclick="alert(1)"/>'],
    ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['a page inside', '<foreignObject><iframe src="https://example.org"></iframe></foreignObject>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a use of something', '<use href="#x"/>'],
    ['a style', '<style>*{background:url(https://example.org)}</style>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['HTML that closes the drawing', '</svg><img src=x onerror=alert(1)>'],
    ['a name', '<path id="academy" class="header" d="M0 0"/>'],
  ])('should leave out %s', (_, inside) => {
    const cleaned = cleanDrawing(`<svg viewBox="0 0 1 1">${inside}</svg>`);
    expect(cleaned).not.toMatch(
      /script|on\w+=|href|src|style|animate|foreign|image|use|iframe|id=|class|alert|<img/i,
    );
  });
});
