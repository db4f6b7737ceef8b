import { template } from '../template.js';

/** A book on paper: cover, what it is, contents, chapters, laws. */
export const printedBook =
  template(`<!doctype html><html lang="{{book.lang}}" dir="{{book.dir}}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>{{book.title}}</title><style>{{{styles}}}</style></head><body>
<section class="cover"><p class="by"><span>{{book.commission}}</span><span>{{book.academy}}</span></p>
<div class="names"><p class="title">{{book.title}}</p>{{#if book.titleBeside}}<p class="beside" lang="{{book.titleBeside.lang}}" dir="{{book.titleBeside.dir}}">{{book.titleBeside.text}}</p>{{/if}}
<p class="summary">{{book.summary}}</p></div>
<div class="foot">{{#if book.mark}}<p class="mark">{{book.mark}}</p>{{/if}}<p>{{book.standing}}</p></div></section>
<section class="about"><h1>{{words.about}}</h1>
{{#if book.mark}}<div class="box warning"><p class="label">{{book.mark}}</p>{{#if book.markNote}}<p>{{book.markNote}}</p>{{/if}}</div>{{/if}}
{{#if book.outcomes}}<h2>{{words.outcomes}}</h2><ul>{{#each book.outcomes}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
<dl>{{#each book.facts}}<div><dt>{{name}}</dt><dd{{#if isCode}} class="code" lang="en" dir="ltr"{{/if}}><bdi>{{value}}</bdi></dd></div>{{/each}}</dl></section>
<nav class="contents"><h1>{{words.contents}}</h1>
{{#each contents}}<a class="{{look}}" href="#{{id}}" lang="{{lang}}" dir="{{../book.dir}}"><span class="number">{{number}}</span><span class="name">{{title}}</span><span class="dots"></span><span class="page">{{page}}</span></a>
{{/each}}</nav>
{{#each parts}}<div class="part" id="part-{{name}}">{{{html}}}</div>
{{/each}}</body></html>`);
