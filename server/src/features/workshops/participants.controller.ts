import {
  addNewcomer,
  addParticipant,
  type BodyOf,
  findCandidates,
  type ParamsOf,
  participantsCsv,
  type QueryOf,
  removeParticipant,
  saveRoll,
  saveScores,
  signInSheet,
  type ViewOf,
  type Workshop,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Admissions } from './admissions.service.js';
import { Candidates } from './candidates.service.js';
import { Papers } from './papers.service.js';
import { Participants } from './participants.service.js';
import { Rolls } from './rolls.service.js';
import { TypedScores } from './typed-scores.service.js';

@Controller()
export class ParticipantsController {
  constructor(
    private readonly candidates: Candidates,
    private readonly participants: Participants,
    private readonly scores: TypedScores,
    private readonly admissions: Admissions,
    private readonly rolls: Rolls,
    private readonly papers: Papers,
  ) {}

  @Handle(findCandidates)
  find(
    @CurrentActor() actor: Actor,
    @FromParams(findCandidates) { id }: ParamsOf<typeof findCandidates>,
    @FromQuery(findCandidates) { search }: QueryOf<typeof findCandidates>,
  ): Promise<ViewOf<typeof findCandidates>> {
    return this.candidates.find(actor, id, search);
  }

  @Handle(addParticipant)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(addParticipant) { id, personId }: ParamsOf<typeof addParticipant>,
  ): Promise<Workshop> {
    return this.participants.add(actor, id, personId);
  }

  @Handle(addNewcomer)
  admit(
    @CurrentActor() actor: Actor,
    @FromParams(addNewcomer) { id }: ParamsOf<typeof addNewcomer>,
    @FromBody(addNewcomer) body: BodyOf<typeof addNewcomer>,
  ): Promise<ViewOf<typeof addNewcomer>> {
    return this.admissions.admit(actor, id, body);
  }

  @Handle(removeParticipant)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(removeParticipant) { id, participantId }: ParamsOf<typeof removeParticipant>,
  ): Promise<Workshop> {
    return this.participants.remove(actor, id, participantId);
  }

  @Handle(saveRoll)
  mark(
    @CurrentActor() actor: Actor,
    @FromParams(saveRoll) { id, sessionId }: ParamsOf<typeof saveRoll>,
    @FromBody(saveRoll) { marks }: BodyOf<typeof saveRoll>,
  ): Promise<void> {
    return this.rolls.save(actor, id, sessionId, marks);
  }

  @Handle(saveScores)
  score(
    @CurrentActor() actor: Actor,
    @FromParams(saveScores) { id, participantId }: ParamsOf<typeof saveScores>,
    @FromBody(saveScores) scores: BodyOf<typeof saveScores>,
  ): Promise<void> {
    return this.scores.save(actor, id, participantId, scores);
  }

  @Handle(signInSheet)
  async sheet(
    @CurrentActor() actor: Actor,
    @FromParams(signInSheet) { id }: ParamsOf<typeof signInSheet>,
    @FromQuery(signInSheet) { session }: QueryOf<typeof signInSheet>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.papers.signInSheet(actor, id, session);
    asFile(reply, 'application/pdf', `sign-in-sheet-${id}.pdf`);
    return Buffer.from(bytes);
  }

  @Handle(participantsCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(participantsCsv) { id }: ParamsOf<typeof participantsCsv>,
    @FromQuery(participantsCsv) { lang }: QueryOf<typeof participantsCsv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.papers.participantsCsv(actor, id, lang);
    asFile(reply, 'text/csv; charset=utf-8', `workshop-${id}.csv`);
    return text;
  }
}

const asFile = (reply: FastifyReply, type: string, name: string): void => {
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
};
