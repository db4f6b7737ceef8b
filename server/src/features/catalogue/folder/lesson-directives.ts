import type { ProblemCode } from '@academy/shared';
import type { BlockContent, LessonSource } from './block.js';
import { renderHtml } from './html.js';
import { lineOf, type RootContent } from './markdown.js';

type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;
type Attributes = Record<string, string>;

interface Rule {
  readonly form: ':::' | '::';
  readonly attributes: readonly string[];
}

const RULES: Record<string, Rule> = {
  law: { form: ':::', attributes: ['ref', 'id'] },
  case: { form: ':::', attributes: ['id'] },
  do: { form: ':::', attributes: ['id'] },
  dont: { form: ':::', attributes: ['id'] },
  note: { form: ':::', attributes: ['kind', 'id'] },
  check: { form: '::', attributes: ['id'] },
  scenario: { form: '::', attributes: ['id'] },
  figure: { form: '::', attributes: ['src', 'alt', 'id'] },
  audio: { form: '::', attributes: ['src', 'alt', 'captions', 'id'] },
  video: { form: '::', attributes: ['src', 'alt', 'captions', 'id'] },
  untranslated: { form: '::', attributes: [] },
};

/** Directives whose id names what they show, and not the block. */
const NAMED = new Set(['check', 'scenario']);

const OWN_KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const BY_POSITION = /^b\d+$/;

/** What a directive at the top level shows; null, with its faults reported, where that cannot be told. */
export function readDirective(
  node: RootContent,
  source: LessonSource,
  definitions: readonly RootContent[],
): BlockContent | null {
  const directive = node as Directive;
  const { file, report } = source;
  const place = { file, line: lineOf(node) };
  const rule = Object.hasOwn(RULES, directive.name) ? RULES[directive.name] : undefined;
  if (!rule) {
    const known = Object.entries(RULES).map(([name, { form }]) => `${form}${name}`);
    report.error(place, 'directive-unknown', { name: directive.name, known: known.join(', ') });
    return null;
  }
  const isContainer = directive.type === 'containerDirective';
  if (isContainer !== (rule.form === ':::')) {
    report.error(place, rule.form === '::' ? 'directive-line' : 'directive-box', { name: directive.name });
    return null;
  }
  if (isContainer) requireClosed(directive, source);
  return contentOf(directive, attributesOf(directive, rule, source), source, definitions);
}

/** An unclosed box would swallow the rest of the lesson. */
function requireClosed(directive: Directive, { file, text, report }: LessonSource): void {
  const end = directive.position?.end.offset ?? text.length;
  const lastLine = text.slice(0, end).trimEnd().split('\n').at(-1) ?? '';
  if (/^\s*:{3,}$/.test(lastLine)) return;
  report.error({ file, line: lineOf(directive) }, 'box-unclosed', { name: directive.name });
}

function attributesOf(directive: Directive, rule: Rule, { file, report }: LessonSource): Attributes {
  const given = Object.entries(directive.attributes ?? {}).map(
    ([name, value]) => [name, value ?? ''] as const,
  );
  for (const [name] of given) {
    if (rule.attributes.includes(name)) continue;
    const known = rule.attributes.filter((one) => one !== 'id' || NAMED.has(directive.name));
    const place = { file, line: lineOf(directive) };
    const params = { name: directive.name, attribute: name, known: known.join(', ') };
    report.error(place, known.length > 0 ? 'attribute-unknown' : 'attribute-none', params);
  }
  return Object.fromEntries(given);
}

function contentOf(
  directive: Directive,
  attributes: Attributes,
  source: LessonSource,
  definitions: readonly RootContent[],
): BlockContent | null {
  const place = { file: source.file, line: lineOf(directive) };
  const need = (name: string, code: ProblemCode): string | null => {
    const value = attributes[name]?.trim();
    if (!value) source.report.error(place, code, { name: directive.name });
    return value || null;
  };
  if (directive.name === 'check') {
    const question = need('id', 'check-unnamed');
    return question ? { kind: 'check', question } : null;
  }
  if (directive.name === 'scenario') {
    const scenario = need('id', 'scenario-unnamed');
    return scenario ? { kind: 'scenario', scenario } : null;
  }
  if (directive.name === 'figure') {
    const src = need('src', 'figure-unnamed');
    const alt = need('alt', 'figure-undescribed');
    return src && alt ? { kind: 'figure', src, alt } : null;
  }
  if (directive.name === 'audio' || directive.name === 'video') {
    const src = need('src', 'recording-unnamed');
    const alt = need('alt', 'recording-undescribed');
    const captions = need('captions', 'recording-uncaptioned');
    return src && alt && captions ? { kind: directive.name, src, alt, captions, recording: null } : null;
  }
  const html = renderHtml(directive.children as RootContent[], definitions);
  if (html === '') source.report.error(place, 'box-empty', { name: directive.name });
  if (directive.name === 'law') {
    const ref = need('ref', 'law-unnamed');
    return ref ? { kind: 'law', ref, html } : null;
  }
  if (directive.name !== 'note') return { kind: directive.name as 'case' | 'do' | 'dont', html };
  const tone = attributes.kind ?? 'tip';
  if (tone === 'tip' || tone === 'warning') return { kind: 'note', tone, html };
  source.report.error(place, 'note-kind', { tone });
  return null;
}

/**
 * The id that an author gave a block: an attribute `{#id}` of a directive, or `{#id}` at the end of a paragraph or
 * heading, which is taken out of the text. Null where there is none.
 */
export function blockKeyOf(node: RootContent, { file, report }: LessonSource): string | null {
  const given =
    node.type === 'heading' || node.type === 'paragraph' ? takeTrailing(node) : attributeKey(node);
  if (given === null) return null;
  if (OWN_KEY.test(given) && !BY_POSITION.test(given)) return given;
  report.error({ file, line: lineOf(node) }, 'block-id', { id: given });
  return null;
}

function attributeKey(node: RootContent): string | null {
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return null;
  return NAMED.has(node.name) ? null : (node.attributes?.id ?? null);
}

function takeTrailing(node: Extract<RootContent, { type: 'heading' | 'paragraph' }>): string | null {
  const last = node.children.at(-1);
  const found = last?.type === 'text' ? /\s*\{#([^{}\s]+)\}\s*$/.exec(last.value) : null;
  if (!found || last?.type !== 'text') return null;
  last.value = last.value.slice(0, found.index);
  return found[1] ?? null;
}
