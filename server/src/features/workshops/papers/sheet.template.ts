/**
 * A session's sheet to be signed: both languages side by side, since one paper goes round the whole room. The head of
 * the table comes again on each page; rows without a name are for those whom nobody expected.
 */
export const sheetTemplate = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>{{title}}</title><style>{{{styles}}}</style></head><body>
{{#each sheets}}<section>
<header>
<p class="by"><span>{{../issuer.en}}</span><bdi lang="ur" dir="rtl">{{../issuer.ur}}</bdi></p>
<div class="title"><h1>{{../titleEn}}</h1>{{#if ../titleUr}}<h1 lang="ur" dir="rtl">{{../titleUr}}</h1>{{/if}}</div>
<dl>{{#each facts}}<div><dt>{{label.en}} <bdi lang="ur" dir="rtl">{{label.ur}}</bdi></dt><dd><bdi>{{value.en}}</bdi>{{#if value.ur}} <bdi lang="ur" dir="rtl">{{value.ur}}</bdi>{{/if}}</dd></div>{{/each}}</dl>
</header>
<table><thead><tr>{{#each ../columns}}<th class="{{key}}"><span>{{label.en}}</span><bdi lang="ur" dir="rtl">{{label.ur}}</bdi></th>{{/each}}</tr></thead>
<tbody>{{#each ../rows}}<tr><td class="number">{{number}}</td>
<td class="name"><bdi>{{nameEn}}</bdi>{{#if nameUr}}<bdi lang="ur" dir="rtl">{{nameUr}}</bdi>{{/if}}</td>
<td class="agency"><bdi>{{agency}}</bdi>{{#if rank}}<small>{{rank}}</small>{{/if}}</td>
<td class="identifier"><bdi dir="ltr">{{identifier}}</bdi></td><td class="signature"></td></tr>{{/each}}</tbody></table>
<p class="trainer"><span>{{../trainer.en}}</span><i></i><bdi lang="ur" dir="rtl">{{../trainer.ur}}</bdi></p>
</section>{{/each}}
</body></html>`;

export const sheetStyles = `
@page { size: A4 portrait; margin: 12mm 12mm 16mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt 'Academy Serif'; color: #444; } }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 10pt/1.35 'Academy Serif', 'Academy Nastaliq', serif; }
section { break-after: page; }
section:last-child { break-after: auto; }
[lang="ur"] { font-family: 'Academy Nastaliq', 'Academy Serif', serif; line-height: 2; }
.by, .title { display: flex; justify-content: space-between; align-items: center; gap: 8mm; margin: 0; }
.by { font-size: 8.5pt; color: #444; }
h1 { margin: 0; font-size: 15pt; line-height: 1.3; }
h1[lang="ur"] { font-size: 13pt; font-weight: 400; line-height: 2.1; text-align: right; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; margin: 2mm 0 4mm; }
dl div { display: flex; gap: 3mm; align-items: baseline; border-bottom: 0.2mm solid #bbb; }
dt { flex: none; color: #444; font-size: 8.5pt; }
dd { margin: 0; font-weight: 700; }
dd [lang="ur"] { margin-left: 2mm; font-weight: 400; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.25mm solid #555; padding: 0.5mm 1.5mm; vertical-align: middle; text-align: left; }
th { background: #f0ebe0; font-size: 8.5pt; line-height: 1.2; }
th span, th bdi { display: block; }
th bdi { font-weight: 400; line-height: 1.8; }
tr { break-inside: avoid; }
td { height: 13mm; }
td bdi, td small { display: block; overflow-wrap: anywhere; }
td [lang="ur"] { font-size: 10pt; line-height: 1.9; text-align: right; }
small { color: #444; font-size: 8pt; }
.number { width: 10mm; text-align: center; }
.name { width: 55mm; }
.agency { width: 44mm; font-size: 9pt; }
.identifier { width: 34mm; font-size: 9pt; }
.trainer { display: flex; gap: 3mm; align-items: baseline; margin: 6mm 0 0; break-inside: avoid; }
.trainer i { flex: 1; border-bottom: 0.25mm solid #555; }
`;
