import type { CertificateFacts } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { Browser } from '../../platform/pdf/browser.js';
import { type PdfFacts, type SinglePage, singlePages } from '../../platform/pdf/pdf-pages.js';
import { type CertificateMarkup, certificateMarkup, documentMarkup, sheet } from './rendering/markup.js';
import { type QrCode, qrCode, qrOperators } from './rendering/qr.js';

/** What the printer needs of a certificate. */
export interface Printable {
  readonly facts: CertificateFacts;
  readonly signature: string;
  readonly kid: string;
}

const A4_LYING = { widthMm: 297, heightMm: 210 };
/** Where the template leaves room for the QR code: its left edge, and the middle of its height from below. */
const QR_PLACE = { leftMm: 25, middleMm: 39 };

interface Sheet {
  readonly certificate: Printable;
  readonly markup: CertificateMarkup;
}

/** Prints certificates: many of them at once as one document, which is then split. */
@Injectable()
export class CertificatePrinter {
  constructor(
    private readonly browser: Browser,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  isAvailable(): Promise<boolean> {
    return this.browser.isAvailable();
  }

  /**
   * One PDF each, in the given order. All must be of one template.
   * @throws AppError `pdf-unavailable` where there is no browser
   */
  async print(certificates: readonly Printable[]): Promise<Uint8Array[]> {
    const [first] = certificates;
    if (!first) return [];
    const verifyAt = `${this.config.publicUrl.replace(/^https?:\/\//, '')}/verify`;
    const sheets = certificates.map((certificate) => ({
      certificate,
      markup: certificateMarkup(certificate.facts, verifyAt),
    }));
    const fixed = [...new Set(sheets.map(({ markup }) => markup.fixed))];
    const pages = [...fixed, ...sheets.map(({ markup }) => markup.varying)].map((layer) => sheet(layer));
    const printed = await this.browser.print(await documentMarkup(first.facts, pages), A4_LYING);
    const wanted = sheets.map((one, index) => this.pageOf(one, fixed.length + index, fixed));
    return singlePages(printed, pages.length, wanted);
  }

  private pageOf({ certificate, markup }: Sheet, page: number, fixed: readonly string[]): SinglePage {
    const { facts, signature } = certificate;
    const code = qrCode(`${this.config.publicUrl}/verify/${facts.number}#${signature}`);
    return {
      page,
      beneath: fixed.indexOf(markup.fixed),
      drawn: drawnAt(code),
      facts: this.told(certificate),
    };
  }

  /** The facts again for machines: text taken out of a Nastaliq page comes out scrambled. */
  private told({ facts, signature, kid }: Printable): PdfFacts {
    return {
      title: `${facts.specimen ? 'Specimen: certificate' : 'Certificate'} ${facts.number}, ${facts.nameEn}`,
      author: facts.issuer.en,
      subject: facts.courseTitle.en,
      keywords: [facts.number, facts.nameEn, ...(facts.nameUr ? [facts.nameUr] : []), facts.completedOn],
      language: 'en',
      creator: this.config.brand.academy.en,
      createdAt: this.clock.now(),
      attachment: {
        name: 'certificate.json',
        json: { facts, signature, keyId: kid, verifyAt: `${this.config.publicUrl}/verify/${facts.number}` },
        description: 'The facts of this certificate and their signature (compact JWS, EdDSA)',
      },
    };
  }
}

const drawnAt = (code: QrCode): string =>
  qrOperators(code, QR_PLACE.leftMm, QR_PLACE.middleMm - code.sideMm / 2);
