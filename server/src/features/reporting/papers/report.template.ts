/** A report on paper: the figure and all that must be read with it, then bars, then the table. */
export const reportTemplate = `<!doctype html><html lang="{{language}}" dir="{{direction}}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>{{title}}</title><style>{{{styles}}}</style></head><body>
<header><p class="by"><span>{{commission}}</span><span>{{academy}}</span></p>
<h1><bdi>{{title}}</bdi></h1>
{{#if remark}}<p class="remark" dir="auto">{{remark}}</p>{{/if}}
{{#if demonstration}}<p class="mark">{{demonstration}}</p>{{/if}}</header>
<section class="figure"><div class="main"><h2>{{figure.name}}</h2><p class="number">{{figure.number}}</p><p>{{figure.period}}</p></div>
<dl>{{#each figure.parts}}<div><dt>{{name}}</dt><dd>{{number}}</dd></div>{{/each}}</dl></section>
<dl class="facts">{{#each facts}}<div><dt>{{name}}</dt><dd{{#if code}} class="code" dir="ltr"{{/if}}><bdi>{{value}}</bdi></dd></div>{{/each}}</dl>
{{#if charts}}<section class="charts"><h2>{{words.bars}}</h2>
<div class="groups">{{#each charts}}<div class="group">{{#if title}}<h3>{{title}}</h3>{{/if}}
{{#each bars}}<div class="bar"><span>{{label}}</span><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect width="{{share}}" height="4"/></svg><b>{{number}}</b></div>{{/each}}
</div>{{/each}}</div>{{#if words.chartNote}}<p class="note">{{words.chartNote}}</p>{{/if}}</section>{{/if}}
<section><h2>{{words.table}}</h2><p class="note">{{words.once}}</p>
<table><thead><tr>{{#each columns}}<th{{#if number}} class="number"{{/if}}>{{name}}</th>{{/each}}</tr></thead>
<tbody>{{#each rows}}<tr>{{#each this}}<td{{#if number}} class="number"{{/if}}><bdi>{{text}}</bdi></td>{{/each}}</tr>{{/each}}</tbody>
<tbody class="total"><tr>{{#each total}}<td{{#if number}} class="number"{{/if}}>{{text}}</td>{{/each}}</tr></tbody></table>
{{#if words.tableNote}}<p class="note">{{words.tableNote}}</p>{{/if}}</section>
{{#each beside}}<section><h2>{{title}}</h2><p class="note">{{note}}</p>
<table><thead><tr>{{#each columns}}<th{{#if number}} class="number"{{/if}}>{{name}}</th>{{/each}}</tr></thead>
<tbody>{{#each rows}}<tr>{{#each this}}<td{{#if number}} class="number"{{/if}}><bdi>{{text}}</bdi></td>{{/each}}</tr>{{/each}}</tbody>
<tbody class="total"><tr>{{#each total}}<td{{#if number}} class="number"{{/if}}>{{text}}</td>{{/each}}</tr></tbody></table></section>{{/each}}
</body></html>`;

/** `foot` is printed on every page beside its number; it holds digits and letters only. */
export const reportStyles = (foot: string): string => `
@page { size: A4 portrait; margin: 15mm 15mm 18mm;
  @bottom-left { content: '${foot}'; font: 7.5pt 'Academy Serif'; color: #555; direction: ltr; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt 'Academy Serif'; color: #444; direction: ltr; } }
* { box-sizing: border-box; }
body { margin: 0; color: #14201a; font: 10pt/1.4 'Academy Serif', serif; font-variant-numeric: tabular-nums lining-nums;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
html[lang="ur"] body { font-family: 'Academy Serif', 'Academy Naskh', serif; line-height: 1.7; }
html[lang="ur"] :is(h1, h2, h3, .by) { font-family: 'Academy Serif', 'Academy Nastaliq', serif; font-weight: 400; line-height: 2.1; }
.by { display: flex; justify-content: space-between; gap: 8mm; margin: 0 0 2mm; padding-bottom: 2mm; border-bottom: 0.6mm solid #14532d; color: #14532d; }
h1 { margin: 3mm 0; font-size: 17pt; line-height: 1.25; }
h2 { margin: 6mm 0 2mm; font-size: 12pt; color: #14532d; break-after: avoid; }
h3 { margin: 2mm 0 1mm; font-size: 10pt; break-after: avoid; }
p { margin: 0; }
.mark { display: inline-block; margin: 1mm 0; padding: 0.5mm 3mm; border: 0.3mm dashed #555; font-weight: 700; }
.remark { margin-bottom: 2mm; }
.figure { display: flex; gap: 10mm; justify-content: space-between; align-items: center; padding: 4mm 6mm; border-radius: 2mm; background: #f5efe2; break-inside: avoid; }
.figure h2 { margin: 0; }
.figure .main .number { font-size: 34pt; font-weight: 700; line-height: 1.15; }
.figure dl, .facts { margin: 0; }
.figure dl div { display: flex; gap: 6mm; justify-content: space-between; }
.figure dd { margin: 0; font-weight: 700; }
.facts { margin-top: 3mm; }
.facts div { display: grid; grid-template-columns: 38mm 1fr; gap: 4mm; padding: 0.8mm 0; border-bottom: 0.2mm solid #ccc; break-inside: avoid; }
.facts dt { color: #444; }
.facts dd { margin: 0; }
.facts .code { font-size: 8pt; overflow-wrap: anywhere; text-align: start; }
html[dir="rtl"] .facts .code { text-align: right; }
.groups { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; }
.groups:has(> .group:only-child) { display: block; }
.group { break-inside: avoid; margin-bottom: 2mm; }
.group:only-child { break-inside: auto; }
.bar { display: grid; grid-template-columns: minmax(0, 30mm) 1fr 16mm; gap: 2mm; align-items: center; font-size: 9pt; break-inside: avoid; }
.group:only-child .bar { grid-template-columns: minmax(0, 55mm) 1fr 20mm; }
.bar svg { display: block; width: 100%; height: 3mm; }
html[dir="rtl"] .bar svg { transform: scaleX(-1); }
.bar rect { fill: #14532d; }
.bar rect.track { fill: #efe8d8; }
.bar b { text-align: end; }
.note { margin: 0 0 2mm; color: #444; font-size: 8.5pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.8mm 2mm; border-bottom: 0.2mm solid #bbb; text-align: start; vertical-align: baseline; }
th { border-bottom: 0.4mm solid #14532d; background: #f5efe2; font-size: 9pt; }
th.number, td.number { text-align: end; white-space: nowrap; }
th.number { white-space: normal; }
tr { break-inside: avoid; }
.total td { border-top: 0.4mm solid #14532d; font-weight: 700; }
`;
