import {
  getCourse,
  getLesson,
  getMedia,
  getPublication,
  lawCitations,
  listCourses,
  listTopics,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { CurrentCourses } from './current-courses.service.js';
import { PublicationsRepository } from './publications.repository.js';
import { type EncodedAnswer, encodingFor, FOR_EVER, isKnown } from './serving/answer.js';
import { sendLesson } from './serving/lesson-lane.js';
import { LessonShelf } from './serving/lesson-shelf.service.js';
import { MediaShelf } from './serving/media-shelf.service.js';
import { Topics } from './topics.service.js';

const SHORTLY = 'public, max-age=30';

/** What anyone may read: courses, outlines, lessons. The answer key is in none of these. */
@Controller()
export class CatalogueController {
  constructor(
    private readonly courses: CurrentCourses,
    private readonly lessons: LessonShelf,
    private readonly publications: PublicationsRepository,
    private readonly recordings: MediaShelf,
    private readonly topics: Topics,
    private readonly clock: Clock,
  ) {}

  @Handle(listCourses)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(await this.courses.list(), SHORTLY, request, reply);
  }

  @Handle(getCourse)
  async course(
    @FromParams(getCourse) { slug }: ParamsOf<typeof getCourse>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(await this.courses.ofSlug(slug), SHORTLY, request, reply);
  }

  @Handle(getPublication)
  async publication(
    @FromParams(getPublication) { id }: ParamsOf<typeof getPublication>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(await this.courses.ofPublication(id), FOR_EVER, request, reply);
  }

  @Handle(getLesson)
  async lesson(
    @FromParams(getLesson) { id, key }: ParamsOf<typeof getLesson>,
    @FromQuery(getLesson) { lang }: QueryOf<typeof getLesson>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lesson = await this.lessons.find(id, key, lang);
    if (!lesson) throw new AppError('lesson-not-found');
    reply.hijack();
    keepHeaders(reply);
    sendLesson(lesson, request.raw, reply.raw);
  }

  @Handle(getMedia)
  async media(
    @FromParams(getMedia) { id, name }: ParamsOf<typeof getMedia>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sent = await this.recordings.find(id, name, request.raw);
    void reply.code(sent.statusCode).headers(sent.headers).send(sent.stream);
  }

  @Handle(listTopics)
  async listTopics(): Promise<ViewOf<typeof listTopics>> {
    return { items: await this.topics.list() };
  }

  @Handle(lawCitations)
  async citations(
    @FromParams(lawCitations) { id }: ParamsOf<typeof lawCitations>,
  ): Promise<ViewOf<typeof lawCitations>> {
    return { items: await this.publications.citationsOf(id), asOf: this.clock.now().toISOString() };
  }
}

/** What hooks have set so far goes out with bytes that are sent past Fastify. */
function keepHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
}

/** Compressed once, when the answer was made: doing it for each reader costs ten times all the rest. */
function send(
  answer: EncodedAnswer,
  cacheControl: string,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const asked = request.raw.headers;
  const { headers, body } = answer[encodingFor(asked['accept-encoding'] as string | undefined)];
  const caching = { etag: answer.etag, vary: 'accept-encoding', 'cache-control': cacheControl };
  if (isKnown(answer.etag, asked['if-none-match'])) void reply.status(304).headers(caching).send();
  else void reply.headers({ ...headers, ...caching }).send(body);
}
