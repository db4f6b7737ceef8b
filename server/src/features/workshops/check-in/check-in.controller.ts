import {
  type BodyOf,
  beginCheckIn,
  CHECK_IN_PASS_MINUTES,
  type CheckIn,
  type CheckInWall,
  checkIn,
  getCheckIn,
  type ParamsOf,
  showCheckIn,
} from '@academy/shared';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../platform/auth/actor.js';
import {
  type AcademyRequest,
  CurrentActor,
  FromBody,
  FromParams,
  Handle,
} from '../../../platform/http/handle.js';
import { CheckInPasses } from './check-in-passes.service.js';
import { CheckInWalls } from './check-in-walls.service.js';
import { CheckIns } from './check-ins.service.js';

/** Of the cookie that holds the pass: it stays in the browser that saw the code, whoever signs in there. */
const COOKIE = 'academy-check-in';
const COOKIE_PATH = '/api/check-ins';

@Controller()
export class CheckInController {
  constructor(
    private readonly walls: CheckInWalls,
    private readonly passes: CheckInPasses,
    private readonly checkIns: CheckIns,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handle(showCheckIn)
  show(
    @CurrentActor() actor: Actor,
    @FromParams(showCheckIn) { id, sessionId }: ParamsOf<typeof showCheckIn>,
  ): Promise<CheckInWall> {
    return this.walls.show(actor, id, sessionId);
  }

  @Handle(beginCheckIn)
  async begin(
    @Req() request: AcademyRequest,
    @FromBody(beginCheckIn) body: BodyOf<typeof beginCheckIn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckIn> {
    const { session, text } = await this.passes.begin(body, request.ip);
    void reply.setCookie(COOKIE, text, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.production,
      path: COOKIE_PATH,
      maxAge: CHECK_IN_PASS_MINUTES * 60,
    });
    return this.checkIns.get(request.actor ?? null, session.id, text);
  }

  @Handle(getCheckIn)
  get(
    @Req() request: AcademyRequest,
    @FromParams(getCheckIn) { sessionId }: ParamsOf<typeof getCheckIn>,
  ): Promise<CheckIn> {
    return this.checkIns.get(request.actor ?? null, sessionId, request.cookies[COOKIE]);
  }

  @Handle(checkIn)
  checkIn(
    @CurrentActor() actor: Actor,
    @Req() request: AcademyRequest,
    @FromBody(checkIn) { sessionId }: BodyOf<typeof checkIn>,
  ): Promise<CheckIn> {
    return this.checkIns.checkIn(actor, sessionId, request.cookies[COOKIE]);
  }
}
