import { type CertificateFacts, inLanguage, type Localised } from '@academy/shared';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { fontRules } from '../../../platform/pdf/fonts.js';
import { fitEnglishName, fitUrduName, titlePoints } from './fit.js';
import { backgroundSvg, sealSvg } from './ornaments.js';
import { templateOf } from './templates.js';
import { type CertificateTexts, hoursInEnglish, hoursInUrdu } from './texts.js';

/** A certificate as two layers of HTML that lie one over the other. */
export interface CertificateMarkup {
  /** The same text for all certificates that share their issuer, template and kinds of facts. */
  readonly fixed: string;
  readonly varying: string;
}

const background = backgroundSvg();

/**
 * One certificate in HTML: the facts, and nothing else of the person. The QR code is drawn beside it.
 * @param verifyAt the address printed for those who cannot scan
 */
export function certificateMarkup(facts: CertificateFacts, verifyAt: string): CertificateMarkup {
  const template = templateOf(facts);
  const { texts } = template;
  const cells = cellsOf(facts, texts);
  return {
    fixed: template.fixed({
      texts,
      backgroundSvg: background,
      sealSvg: sealSvg(facts.issuer.en),
      verifyAt,
      specimen: facts.specimen,
      issuer: both(facts.issuer),
      sentenceEnd: facts.score === null ? texts.afterTitle : texts.afterTitlePassed,
      cells,
      notes: [
        ...(facts.specimen ? [texts.specimenNote] : []),
        ...(facts.draftContent ? [texts.draftNote] : []),
      ],
    }),
    varying: template.varying({
      number: facts.number,
      nameEn: { text: facts.nameEn, points: fitEnglishName(facts.nameEn) },
      nameUr: facts.nameUr ? { text: facts.nameUr, points: fitUrduName(facts.nameUr) } : null,
      title: titleOf(both(facts.courseTitle)),
      cells,
    }),
  };
}

/** One sheet of paper, of one layer or of several. */
export const sheet = (...layers: readonly string[]): string =>
  `<article class="sheet">${layers.join('')}</article>`;

/** Sheets of one template as a document that needs nothing from outside. */
export async function documentMarkup(
  template: Pick<CertificateFacts, 'template' | 'templateVersion'>,
  sheets: readonly string[],
): Promise<string> {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const styles = `${await fontRules()}\n${templateOf(template).css}`;
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${styles}</style></head>` +
    `<body>${sheets.join('')}</body></html>`
  );
}

const both = (text: Localised): { en: string; ur: string } => ({ en: text.en, ur: inLanguage(text, 'ur') });

const titleOf = ({ en, ur }: { en: string; ur: string }) => ({
  en: { text: en, points: titlePoints(en) },
  ur: { text: ur, points: titlePoints(ur) },
});

interface Cell {
  readonly label: { readonly en: string; readonly ur: string };
  /** Urdu is null where the number alone says it. */
  readonly value: { readonly en: string; readonly ur: string | null };
}

function cellsOf(facts: CertificateFacts, texts: CertificateTexts): Cell[] {
  const date = (day: string) => ({ en: dateInEnglish(day), ur: dateInUrdu(day) });
  const score =
    facts.score === null ? [] : [{ label: texts.score, value: { en: `${facts.score}%`, ur: null } }];
  return [
    { label: texts.completedOn, value: date(facts.completedOn) },
    { label: texts.hours, value: { en: hoursInEnglish(facts.hours), ur: hoursInUrdu(facts.hours) } },
    ...score,
    { label: texts.publication, value: { en: String(facts.publicationNumber), ur: null } },
    { label: texts.issuedOn, value: date(facts.issuedOn) },
    { label: texts.expiresOn, value: facts.expiresOn ? date(facts.expiresOn) : texts.noExpiry },
  ];
}
