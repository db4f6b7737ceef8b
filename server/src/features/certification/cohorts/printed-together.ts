import { Injectable } from '@nestjs/common';
import { PDFDocument } from 'pdf-lib';
import type { Actor } from '../../../platform/auth/actor.js';
import type { CertificateRow } from '../certificates.repository.js';
import { Documents } from '../documents.service.js';

/** Puts the PDFs of certificates, as issued, behind one another in one file. */
@Injectable()
export class PrintedTogether {
  constructor(private readonly documents: Documents) {}

  /** In the given order. @throws AppError `not-allowed`, `not-found`, `pdf-unavailable` */
  async print(actor: Actor, certificates: readonly CertificateRow[]): Promise<Uint8Array> {
    for (const alike of unprinted(certificates)) await this.documents.issue(alike);
    const together = await PDFDocument.create({ updateMetadata: false });
    for (const { number } of certificates) {
      const { bytes } = await this.documents.documentOf(actor, number);
      const one = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const page of await together.copyPages(one, one.getPageIndices())) together.addPage(page);
    }
    return together.save({ useObjectStreams: false });
  }
}

/** Those that have no PDF yet, by their template: one printing has one. */
function unprinted(certificates: readonly CertificateRow[]): CertificateRow[][] {
  const groups = new Map<string, CertificateRow[]>();
  for (const certificate of certificates) {
    if (certificate.pdf_sha256) continue;
    const { template, templateVersion } = certificate.facts;
    const key = `${template}-${templateVersion}`;
    groups.set(key, [...(groups.get(key) ?? []), certificate]);
  }
  return [...groups.values()];
}
