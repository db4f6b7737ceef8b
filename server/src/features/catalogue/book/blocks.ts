import {
  type Block,
  inLanguage,
  isolateSections,
  type Language,
  type Localised,
  languageOf,
  type OpenQuestion,
} from '@academy/shared';
import { template } from './template.js';
import { letterOf, untranslated, words } from './words.js';

/** What the blocks of a lesson need to know of the book around them. */
interface BlockPlace {
  readonly language: Language;
  /** The course as it is read online. */
  readonly courseAddress: string;
  readonly publicUrl: string;
  /** The number under which a question is printed. */
  readonly numberOf: (question: OpenQuestion) => string;
}

const box = template(
  `<div class="box {{look}}"><p class="label">{{label}}</p>{{{html}}}{{#if foot}}<p class="foot">{{foot}}</p>{{/if}}</div>`,
);
const drawing = template(`<div class="figure drawing" role="img" aria-label="{{alt}}">{{{svg}}}</div>`);
const figure = template(`<div class="figure"><img src="{{src}}" alt="{{alt}}"></div>`);
const online = template(`<p><strong>{{{title}}}</strong></p>{{#each lines}}<p>{{{this}}}</p>{{/each}}`);
const question =
  template(`<div class="box question"><p class="label">{{label}}</p>{{#if mark}}<p class="facts">{{mark}}</p>{{/if}}<p class="stem">{{{stem}}}</p>
{{#if lefts}}<ul class="lefts">{{#each lefts}}<li>{{{this}}}</li>{{/each}}</ul>{{/if}}
<p class="how">{{how}}</p>
{{#if options}}<ul class="options">{{#each options}}<li><span class="letter">{{letter}})</span> {{{text}}}</li>{{/each}}</ul>{{/if}}
{{#if blank}}<p class="blank"><span class="line"> </span>{{#if unit}} {{{unit}}}{{/if}}</p>{{/if}}</div>`);

const foreign = template(
  `<div class="untranslated"><p class="facts">{{mark}}</p><div lang="{{lang}}" dir="{{dir}}">{{{html}}}</div></div>`,
);
const inOther = template(`<span lang="{{lang}}" dir="{{dir}}">{{text}}</span>`);
const plain = template(`{{text}}`);

/** One block of a lesson in HTML that needs nothing from outside; marked where it is not in the lesson's language yet. */
export function blockInHtml(block: Block, place: BlockPlace): string {
  const { lang } = block;
  if (!lang || lang === place.language) return ownBlock(block, place);
  const html = ownBlock(block, { ...place, language: lang });
  return foreign({ mark: inLanguage(untranslated[lang], place.language), ...spoken(lang), html });
}

const spoken = (lang: Language) => ({ lang, dir: lang === 'ur' ? 'rtl' : 'ltr' });

/** A text as HTML, which says its language where that is not the one around it. */
export function saidIn(text: Localised, language: Language): string {
  const lang = languageOf(text, language);
  const said = { text: isolateSections(inLanguage(text, language)), ...spoken(lang) };
  return lang === language ? plain(said) : inOther(said);
}

function ownBlock(block: Block, place: BlockPlace): string {
  const say = (text: Localised): string => inLanguage(text, place.language);
  const boxed = (look: keyof typeof words, html: string, foot = ''): string =>
    box({ look, label: say(words[look]), html, foot });
  switch (block.kind) {
    case 'text':
      return htmlInBook(block.html, place);
    case 'law':
      return boxed('law', htmlInBook(block.html, place), isolateSections(say(block.citation.label)));
    case 'note':
      return boxed(block.tone, htmlInBook(block.html, place));
    case 'check':
      return question(questionView(block.question, place));
    case 'scenario':
      return boxed(
        'scenario',
        online({
          title: saidIn(block.scenario.title, place.language),
          lines: [
            saidIn(block.scenario.role, place.language),
            plain({ text: say(words.scenarioOnline) }),
            plain({ text: place.courseAddress }),
          ],
        }),
      );
    case 'audio':
    case 'video':
      return boxed(
        'recording',
        online({
          title: plain({ text: block.alt }),
          lines: block.transcript.map((text) => plain({ text })),
        }),
      );
    case 'drawing':
      return drawing({ alt: block.alt, svg: plainColours(block.svg) });
    case 'figure':
      return figure({ src: block.src, alt: block.alt });
    default:
      return boxed(block.kind, htmlInBook(block.html, place));
  }
}

/** Colours of a drawing as they are without a theme: readers of books know no variables. */
const plainColours = (svg: string): string => svg.replace(/var\(--[\w-]+,\s*([^()]+)\)/g, '$1');

/**
 * A lesson's HTML among that of a book: its headings lie below the lesson's own, tables need not scroll, and links that
 * lead about the academy's pages lead to them from elsewhere. The HTML is the importer's, so that its tags are known.
 */
const htmlInBook = (html: string, { courseAddress, publicUrl }: BlockPlace): string =>
  isolateSections(html)
    .replace(/(<\/?h)([2-4])(?=[ >])/g, (_tag, head: string, level: string) => `${head}${Number(level) + 1}`)
    .replaceAll('<div class="table-scroll" tabindex="0">', '<div class="table">')
    .replace(/(<a [^>]*?href=")(\/|#)([^"]*")/g, (_tag, head: string, sign: string, rest: string) =>
      sign === '/' ? `${head}${publicUrl}/${rest}` : `${head}${courseAddress}"`,
    );

const HOW = {
  single: words.chooseOne,
  'true-false': words.chooseOne,
  multiple: words.chooseAll,
  match: words.match,
  order: words.order,
  number: words.write,
  short: words.write,
  essay: words.write,
} satisfies Record<OpenQuestion['kind'], Localised>;

function questionView(asked: OpenQuestion, { language, numberOf }: BlockPlace) {
  const say = (text: Localised): string => saidIn(text, language);
  const texts = [asked.stem, ...[...asked.options, ...(asked.choices ?? [])].map(({ text }) => text)];
  const isForeign = texts.some((text) => languageOf(text, language) !== language);
  const isMatch = asked.kind === 'match';
  const isTyped = asked.kind === 'number' || asked.kind === 'short' || asked.kind === 'essay';
  const options = isMatch ? (asked.choices ?? []) : asked.options;
  return {
    label: `${isolateSections(inLanguage(words.question, language))} · ${numberOf(asked)}`,
    mark: isForeign ? inLanguage(words.partlyUntranslated, language) : '',
    stem: say(asked.stem),
    lefts: isMatch ? asked.options.map(({ text }) => say(text)) : [],
    how: say(HOW[asked.kind]),
    options: options.map(({ text }, index) => ({ letter: letterOf(index, language), text: say(text) })),
    blank: isTyped,
    unit: asked.unit ? say(asked.unit) : '',
  };
}
