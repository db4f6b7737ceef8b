import { randomBytes } from 'node:crypto';
import { dayInKarachi } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { Publications } from '../catalogue/index.js';
import { People } from '../directory/index.js';
import type { TrainingRecorded } from '../register/index.js';
import { CertificatesRepository } from './certificates.repository.js';
import { certificateFactsOf } from './domain/certificate-facts.js';
import { makeCertificateNumber, RANDOM_BYTES } from './domain/certificate-number.js';
import { SigningKeys } from './signing-keys.service.js';

/** Issues the certificate of a training record, in the transaction that writes the record. */
@Injectable()
export class Issuing {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly people: People,
    private readonly publications: Publications,
    private readonly keys: SigningKeys,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the new certificate; null where the record brings none or has one already: told twice, it issues one.
   */
  async issueFor(record: TrainingRecorded): Promise<string | null> {
    const { recordId, personId, course, completedOn, counted } = record;
    if (record.way !== 'online' || !course) return null;
    const serial = await this.certificates.nextSerial(recordId);
    if (serial === null) return null;
    const issuedAt = this.clock.now();
    const issuedOn = dayInKarachi(issuedAt);
    const facts = certificateFactsOf({
      number: makeCertificateNumber(Number(issuedOn.slice(0, 4)), serial, randomBytes(RANDOM_BYTES)),
      person: await this.people.attributesOf(personId),
      course: await this.publications.outlineOf(course.publicationId),
      issuer: this.config.brand.commission,
      score: course.score,
      completedOn,
      issuedOn,
      counted,
    });
    const signed = await this.keys.sign(facts);
    return this.certificates.insert({
      recordId,
      personId,
      enrolmentId: course.enrolmentId,
      facts,
      ...signed,
      issuedAt,
    });
  }
}
