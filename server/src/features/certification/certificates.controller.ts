import {
  type BodyOf,
  certificatePdf,
  listSigningKeys,
  myCertificates,
  type ParamsOf,
  revokeCertificate,
  type ViewOf,
  verifyCertificate,
} from '@academy/shared';
import { Controller, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { Certificates } from './certificates.service.js';
import { Documents } from './documents.service.js';
import { SigningKeys } from './signing-keys.service.js';

/** A key that was added reaches every reader within this time. */
const KEYS_SECONDS = 300;

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly documents: Documents,
    private readonly keys: SigningKeys,
  ) {}

  @Handle(verifyCertificate)
  @Header('cache-control', 'no-store')
  verify(
    @FromParams(verifyCertificate) params: ParamsOf<typeof verifyCertificate>,
  ): Promise<ViewOf<typeof verifyCertificate>> {
    return this.certificates.verify(params.number);
  }

  @Handle(certificatePdf)
  async pdf(
    @CurrentActor() actor: Actor,
    @FromParams(certificatePdf) params: ParamsOf<typeof certificatePdf>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes, asIssued } = await this.documents.documentOf(actor, params.number);
    reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${number}.pdf"`)
      .header('cache-control', 'no-store')
      .header('x-certificate-copy', asIssued ? 'as-issued' : 'printed-anew');
    return Buffer.from(bytes);
  }

  @Handle(myCertificates)
  @Header('cache-control', 'no-store')
  listMine(@CurrentActor() actor: Actor): Promise<ViewOf<typeof myCertificates>> {
    return this.certificates.listMine(actor);
  }

  @Handle(listSigningKeys)
  @Header('cache-control', `public, max-age=${KEYS_SECONDS}`)
  listKeys(): Promise<ViewOf<typeof listSigningKeys>> {
    return this.keys.list();
  }

  @Handle(revokeCertificate)
  revoke(
    @CurrentActor() actor: Actor,
    @FromParams(revokeCertificate) params: ParamsOf<typeof revokeCertificate>,
    @FromBody(revokeCertificate) body: BodyOf<typeof revokeCertificate>,
  ): Promise<ViewOf<typeof revokeCertificate>> {
    return this.certificates.revoke(actor, params.number, body.reason);
  }
}
