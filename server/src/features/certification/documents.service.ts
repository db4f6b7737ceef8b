import { Injectable, Logger } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { People } from '../directory/index.js';
import { Certificates } from './certificates.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { CertificatePrinter, type Printable } from './printer.js';

export interface CertificateDocument {
  readonly number: string;
  readonly bytes: Uint8Array;
  /** False where the issued bytes are gone from the store and these were printed anew: another file, the same facts. */
  readonly asIssued: boolean;
}

type Waiting = Printable & { readonly id: string };

/** The PDF of a certificate: the first rendering is the issued one, and everybody afterwards gets those bytes. */
@Injectable()
export class Documents {
  private readonly log = new Logger('certificates');
  /** Requests for one certificate wait for one rendering. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly certificates: Certificates,
    private readonly documents: DocumentsRepository,
    private readonly people: People,
    private readonly printer: CertificatePrinter,
    private readonly files: FileStore,
  ) {}

  /**
   * For its holder, and for staff who may see the person. Rendered now where the job has not done it yet.
   * @throws AppError `not-allowed`, `not-found`, `pdf-unavailable`
   */
  async documentOf(actor: Actor, number: string): Promise<CertificateDocument> {
    const certificate = await this.certificates.get(number);
    if (certificate.person_id !== actor.personId) {
      requirePermission(actor, 'certificates.read-any');
      await this.people.requireInReach(actor, 'certificates.read-any', certificate.person_id);
    }
    const issued = certificate.pdf_sha256 ? await this.files.find(certificate.pdf_sha256) : null;
    if (issued) return { number: certificate.number, bytes: issued, asIssued: true };
    if (!certificate.pdf_sha256) await this.once(certificate);
    return { number: certificate.number, ...(await this.kept(certificate)) };
  }

  /**
   * Prints certificates that have no PDF yet and keeps what it printed, where nobody was faster.
   * @throws AppError `pdf-unavailable`
   */
  async issue(waiting: readonly Waiting[]): Promise<void> {
    const printed = await this.printer.print(waiting);
    const documents = [];
    for (const [index, bytes] of printed.entries()) {
      const certificateId = waiting[index]?.id;
      if (certificateId)
        documents.push({ certificateId, sha256: await this.files.put(bytes), bytes: bytes.length });
    }
    await this.documents.insert(documents);
  }

  private async once(certificate: Waiting): Promise<void> {
    const running = this.underWay.get(certificate.id) ?? this.issue([certificate]);
    this.underWay.set(certificate.id, running);
    try {
      await running;
    } finally {
      this.underWay.delete(certificate.id);
    }
  }

  /** The bytes that the database names. Never others under their name: what is printed anew is said to be so. */
  private async kept(certificate: Waiting): Promise<Omit<CertificateDocument, 'number'>> {
    const sha256 = await this.documents.findSha256(certificate.id);
    const issued = sha256 ? await this.files.find(sha256) : null;
    if (issued) return { bytes: issued, asIssued: true };
    this.log.warn(
      `The issued PDF of ${certificate.facts.number} (${sha256}) is gone from the store; printed anew.`,
    );
    const [bytes] = await this.printer.print([certificate]);
    if (!bytes) throw new Error('Nothing was printed.');
    return { bytes, asIssued: false };
  }
}
