import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const LOOKS = [
  ...['fill', 'fillOpacity', 'fillRule', 'opacity', 'stroke', 'strokeWidth', 'strokeOpacity', 'transform'],
  ...['strokeDashArray', 'strokeDashOffset', 'strokeLineCap', 'strokeLineJoin', 'strokeMiterLimit'],
];
const LETTERS = ['x', 'y', 'dx', 'dy', 'textAnchor', 'fontSize', 'fontWeight', 'fontStyle', 'letterSpacing'];

/** Shapes and words, with how they look: nothing that runs, loads, links or is named. */
const SAFE = {
  tagNames: ['svg', 'g', 'text', 'tspan', ...SHAPES],
  attributes: {
    svg: ['viewBox', ...LOOKS, ...LETTERS],
    g: [...LOOKS, ...LETTERS],
    text: [...LOOKS, ...LETTERS, 'dominantBaseline', 'direction'],
    tspan: [...LOOKS, ...LETTERS, 'direction'],
    path: ['d', ...LOOKS],
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry', ...LOOKS],
    circle: ['cx', 'cy', 'r', ...LOOKS],
    ellipse: ['cx', 'cy', 'rx', 'ry', ...LOOKS],
    line: ['x1', 'y1', 'x2', 'y2', ...LOOKS],
    polyline: ['points', ...LOOKS],
    polygon: ['points', ...LOOKS],
  },
  protocols: {},
  strip: ['script', 'style', 'title', 'desc', 'metadata', 'defs'],
  clobber: [],
};

const cleaner = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize, SAFE).use(rehypeStringify);

/** Groups within groups: what walks through a drawing goes as deep as the drawing does. */
const MOST_DEPTH = 100;

/** Whether a drawing is nested so deeply that nobody drew it; looked at without unfolding it. */
export function isTooDeep(svg: string): boolean {
  let depth = 0;
  for (const [, closing, empty] of svg.matchAll(/<(\/?)[a-z][^<>]*?(\/?)>/gi)) {
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/**
 * A drawing as it stands in the page, where it takes the page's letters and its colours: `var(--academy-brand, #0b5)`
 * and `currentColor` follow the theme. Its words are read by nobody twice: the figure's alt text stands for them.
 */
export const cleanDrawing = (svg: string): string =>
  String(cleaner.processSync(svg.replace(/^\uFEFF?\s*<\?xml[^>]*>/, ''))).trim();
