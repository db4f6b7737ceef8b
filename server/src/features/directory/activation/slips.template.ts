/**
 * Activation slips, six to a page, to be cut apart along the dashed lines. Both languages on each, since one stack goes
 * round the whole station.
 */
export const slipsTemplate = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>{{title}}</title><style>{{{styles}}}</style></head><body>
{{#each pages}}<section>{{#each this}}<article>
<p class="by"><span>{{../../academy.en}}</span><bdi lang="ur" dir="rtl">{{../../academy.ur}}</bdi></p>
<div class="name"><b>{{nameEn}}</b>{{#if nameUr}}<bdi lang="ur" dir="rtl">{{nameUr}}</bdi>{{/if}}</div>
<p class="agency"><bdi>{{agencyEn}}</bdi>{{#if agencyUr}}<bdi lang="ur" dir="rtl">{{agencyUr}}</bdi>{{/if}}</p>
<div class="middle"><div>
<p class="label">{{../../words.login.en}} <bdi lang="ur" dir="rtl">{{../../words.login.ur}}</bdi></p>
<p class="login">{{loginName}} <bdi dir="ltr">{{login}}</bdi></p>
<p class="label">{{../../words.address.en}} <bdi lang="ur" dir="rtl">{{../../words.address.ur}}</bdi></p>
<p class="address"><bdi dir="ltr">{{../../address}}</bdi></p>
<p class="label">{{../../words.code.en}} <bdi lang="ur" dir="rtl">{{../../words.code.ur}}</bdi></p>
<p class="code"><bdi dir="ltr">{{code}}</bdi></p>
</div><a class="qr" href="{{link}}">{{{qr}}}</a></div>
<p class="how">{{../../words.how.en}} {{../../until.en}}</p>
<p class="how" lang="ur" dir="rtl">{{../../words.how.ur}} {{../../until.ur}}</p>
</article>{{/each}}</section>{{/each}}
</body></html>`;

export const slipsStyles = `
@page { size: A4 portrait; margin: 8mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 9pt/1.3 'Academy Serif', 'Academy Nastaliq', serif; }
section { display: grid; grid-template-columns: 97mm 97mm; grid-auto-rows: 93mm; break-after: page; }
section:last-child { break-after: auto; }
article { display: flex; flex-direction: column; overflow: hidden; padding: 3.5mm 5mm 2mm; border: 0.25mm dashed #777; break-inside: avoid; }
[lang="ur"] { font-family: 'Academy Nastaliq', 'Academy Serif', serif; line-height: 1.9; }
p { margin: 0; }
.by, .name, .agency { display: flex; justify-content: space-between; align-items: center; gap: 4mm; }
.by { color: #444; font-size: 7.5pt; border-bottom: 0.2mm solid #bbb; }
.name { min-height: 11mm; padding-top: 1mm; font-size: 11.5pt; line-height: 1.2; }
.name b, .name bdi { min-width: 0; overflow-wrap: anywhere; }
.name bdi { flex: none; max-width: 45mm; }
.agency { color: #444; font-size: 8.5pt; }
.middle { display: flex; flex: 1; justify-content: space-between; align-items: center; gap: 3mm; }
.label { color: #444; font-size: 7pt; line-height: 1.9; white-space: nowrap; }
.label bdi { font-size: 7pt; }
.login { font-weight: 700; }
.address { font-size: 8.5pt; overflow-wrap: anywhere; }
.code { font-size: 14.5pt; font-weight: 700; letter-spacing: 0.3mm; white-space: nowrap; }
.qr { flex: none; width: 30mm; }
.qr svg { display: block; width: 30mm; height: 30mm; }
.how { font-size: 8pt; line-height: 1.25; }
.how[lang="ur"] { font-size: 8pt; line-height: 1.95; text-align: right; }
`;
