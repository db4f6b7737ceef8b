import { type Course, type CourseSummary, courseSummary, courseView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { Memory } from './memory.js';
import { PublicationsRepository } from './publications.repository.js';
import { Publications } from './publications.service.js';
import { answerOf, type EncodedAnswer, encoded } from './serving/answer.js';

/** Another server may publish: what is current is asked anew after this. */
const FRESH_MS = 5_000;
const ANSWERS_IN_MEMORY = 200;

interface Current {
  readonly until: number;
  readonly list: EncodedAnswer;
  readonly bySlug: ReadonlyMap<string, string>;
}

/** The public catalogue, as answers that are ready to be sent. */
@Injectable()
export class CurrentCourses {
  private current: Promise<Current> | null = null;
  private readonly answers = Memory.of(ANSWERS_IN_MEMORY, async (publicationId) =>
    // The contract is the whitelist: what it does not name is not sent.
    encoded(answerOf(courseView.parse(await this.publications.outlineOf(publicationId)) satisfies Course)),
  );

  constructor(
    private readonly repository: PublicationsRepository,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<EncodedAnswer> {
    return (await this.fresh()).list;
  }

  /** @throws AppError `not-found` */
  async ofSlug(slug: string): Promise<EncodedAnswer> {
    const publicationId = (await this.fresh()).bySlug.get(slug);
    if (!publicationId) throw new AppError('not-found');
    return this.answers(publicationId);
  }

  /** @throws AppError `not-found` */
  ofPublication(publicationId: string): Promise<EncodedAnswer> {
    return this.answers(publicationId.toLowerCase());
  }

  /** Something was published here. */
  forget(): void {
    this.current = null;
  }

  private async fresh(): Promise<Current> {
    const asked = this.current;
    if (asked) {
      const known = await asked.catch(() => null);
      if (known && known.until > this.clock.now().getTime()) return known;
    }
    // Whoever comes while it is loaded waits for the same.
    if (this.current === asked) this.current = this.load();
    return this.current ?? this.fresh();
  }

  private async load(): Promise<Current> {
    const rows = await this.repository.listCurrent();
    const outlines = await Promise.all(rows.map((row) => this.publications.outlineOf(row.publicationId)));
    const items = outlines.map((outline): CourseSummary => courseSummary.parse(outline));
    return {
      until: this.clock.now().getTime() + FRESH_MS,
      list: await encoded(answerOf({ items })),
      bySlug: new Map(rows.map(({ slug, publicationId }) => [slug, publicationId])),
    };
  }
}
