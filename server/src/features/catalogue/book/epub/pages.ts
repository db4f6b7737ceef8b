import { inLanguage } from '@academy/shared';
import type { Book } from '../book.js';
import { chapterInHtml, lawsInHtml } from '../chapter.template.js';
import { template } from '../template.js';
import { words } from '../words.js';
import { asXhtml } from './xhtml.js';

interface EpubPage {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly xhtml: string;
  /** What the contents name in it, below the page itself. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

const frame = template(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="{{lang}}" lang="{{lang}}" dir="{{dir}}">
<head><title>{{title}}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>{{{body}}}</body></html>
`);

const titlePage =
  template(`<section class="cover"><p class="by">{{commission}}</p><h1>{{title}}</h1>{{#if titleBeside}}<p class="beside" lang="{{titleBeside.lang}}" dir="{{titleBeside.dir}}">{{titleBeside.text}}</p>{{/if}}
<p>{{summary}}</p>{{#if mark}}<p class="mark">{{mark}}</p>{{/if}}<p>{{standing}}</p><p class="by">{{academy}}</p></section>`);

const aboutPage =
  template(`<section class="about"><h1>{{about}}</h1>{{#if book.markNote}}<div class="box warning"><p class="label">{{book.mark}}</p><p>{{book.markNote}}</p></div>{{/if}}
{{#if book.outcomes}}<h2>{{outcomes}}</h2><ul>{{#each book.outcomes}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
<dl>{{#each book.facts}}<dt>{{name}}</dt><dd><bdi{{#if isCode}} class="code" dir="ltr"{{/if}}>{{value}}</bdi></dd>{{/each}}</dl></section>`);

/** Every page of the book in the order in which it is read. */
export function pagesOf(book: Book): EpubPage[] {
  const { lang } = book;
  const page = (name: string, title: string, html: string, parts: EpubPage['parts'] = []): EpubPage => ({
    ...{ name, title, parts },
    xhtml: frame({ lang, dir: book.dir, title, body: asXhtml(html) }),
  });
  const about = inLanguage(words.about, lang);
  const chapters = book.chapters.map((chapter) =>
    page(chapter.id, `${chapter.label}: ${chapter.title}`, chapterInHtml(chapter), [
      ...chapter.lessons.map(({ id, number, title }) => ({ id, title: `${number} ${title}` })),
      ...(chapter.answers.length > 0 ? [{ id: chapter.answersId, title: chapter.answersTitle }] : []),
    ]),
  );
  return [
    page('title', book.title, titlePage(book)),
    page('about', about, aboutPage({ book, about, outcomes: inLanguage(words.outcomes, lang) })),
    ...chapters,
    ...(book.laws.length > 0 ? [page('laws', inLanguage(words.lawsCited, lang), lawsOf(book))] : []),
  ];
}

function lawsOf({ lang, chapters, laws }: Book): string {
  const pageOf = new Map(chapters.flatMap((chapter) => chapter.lessons.map(({ id }) => [id, chapter.id])));
  return lawsInHtml({
    title: inLanguage(words.lawsCited, lang),
    words: { provision: inLanguage(words.provision, lang), lessons: inLanguage(words.inLessons, lang) },
    laws: laws.map((law) => ({
      ...law,
      provisions: law.provisions.map(({ name, lessons }) => ({
        name,
        lessons: lessons.map(({ id, number }) => ({ number, address: `${pageOf.get(id)}.xhtml#${id}` })),
      })),
    })),
  });
}

const contents = template(`<nav epub:type="toc" id="toc"><h1>{{title}}</h1><ol>
{{#each pages}}<li><a href="{{name}}.xhtml">{{title}}</a>{{#if parts}}<ol>
{{#each parts}}<li><a href="{{../name}}.xhtml#{{id}}">{{title}}</a></li>
{{/each}}</ol>{{/if}}</li>
{{/each}}</ol></nav>`);

/** The contents, which a reading device shows as its own. */
export function navigationOf({ lang, dir }: Book, pages: readonly EpubPage[]): string {
  const title = inLanguage(words.contents, lang);
  return frame({ lang, dir, title, body: contents({ title, pages }) });
}
