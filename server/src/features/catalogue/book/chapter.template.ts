import { template } from './template.js';

/** A chapter with its lessons and the answers to its questions; on paper and on a reader's screen alike. */
export const chapterInHtml =
  template(`<header class="opening" id="{{id}}" lang="{{lang}}" dir="{{dir}}"><p class="chapter-number">{{label}}</p><h1>{{title}}</h1></header>
{{#each lessons}}<section class="lesson" id="{{id}}" lang="{{lang}}" dir="{{dir}}"><h2><span class="number">{{number}}</span> <span lang="{{titleSpoken.lang}}" dir="{{titleSpoken.dir}}">{{title}}</span></h2>
<p class="facts">{{facts}}</p>
{{#if untranslated}}<p class="facts" lang="{{untranslated.lang}}" dir="{{untranslated.dir}}">{{untranslated.text}}</p>{{/if}}{{#if contentNote}}<div class="box warning"><p class="label">{{contentNote.label}}</p><p lang="{{contentNote.lang}}" dir="{{contentNote.dir}}">{{contentNote.text}}</p></div>{{/if}}
{{#each blocks}}{{{this}}}
{{/each}}{{#if sources}}<p class="sources"><strong>{{sources.label}}</strong><br>{{sources.text}}</p>{{/if}}</section>
{{/each}}{{#if answers}}<section class="answers" id="{{answersId}}"><h2>{{answersTitle}}</h2>
{{#each answers}}<div class="answer" lang="{{lang}}" dir="{{dir}}"><p class="right"><span class="number">{{number}}</span> {{#each lines}}<strong>{{this}}</strong>{{#unless @last}}<br>{{/unless}}{{/each}}</p>
{{#if explain}}<p>{{{explain}}}</p>{{/if}}{{#if cites}}<p class="foot">{{cites}}</p>{{/if}}</div>
{{/each}}</section>{{/if}}`);

/** The laws that are cited, each with its provisions and the lessons that cite them. */
export const lawsInHtml = template(`<header class="opening" id="laws"><h1>{{title}}</h1></header>
{{#each laws}}<section class="law-cited" lang="{{lang}}" dir="{{dir}}"><h2>{{title}}</h2><p class="facts" lang="en" dir="ltr">{{act}}</p>
<div class="table"><table><thead><tr><th scope="col">{{../words.provision}}</th><th scope="col">{{../words.lessons}}</th></tr></thead>
<tbody>{{#each provisions}}<tr><td>{{name}}</td><td>{{#each lessons}}<a href="{{address}}"><bdi>{{number}}</bdi></a>{{#unless @last}} · {{/unless}}{{/each}}</td></tr>
{{/each}}</tbody></table></div></section>
{{/each}}`);
