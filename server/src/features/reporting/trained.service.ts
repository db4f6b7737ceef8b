import { dayInKarachi, type TrainedQuery, type TrainedView } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { type Actor, reachOf, SYSTEM } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { currentRule, type Seal, Seals } from '../register/index.js';
import { type Codebook, CodebookQuery } from './codebook.query.js';
import { Remembered } from './domain/remembered.js';
import { settle, type TrainedQuestion } from './domain/trained-question.js';
import { ProjectionRepository } from './projection.repository.js';
import { TargetsQuery } from './targets.query.js';
import { type Counted, TrainedCountQuery } from './trained.query.js';

/** A question settled, sealed and within somebody's reach: figure, export and people all start here. */
export interface Asked {
  readonly question: TrainedQuestion;
  readonly seal: Seal;
  readonly reach: readonly string[] | null;
  readonly book: Codebook;
}

const ANSWERS_REMEMBERED = 300;

/** The time, and whether this is a demonstration. */
@Injectable()
export class TrainedSurroundings {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  get demonstration(): boolean {
    return this.config.demonstration;
  }
}

/** Individuals trained: one question behind the screen, the files, the people and the public page. */
@Injectable()
export class Trained {
  /** Answers as of a seal never change, so they are kept until pushed out by others. */
  private readonly answers = new Remembered<Counted>(ANSWERS_REMEMBERED);
  private readonly books = new Remembered<Codebook>(2);

  constructor(
    private readonly seals: Seals,
    private readonly projection: ProjectionRepository,
    private readonly codebooks: CodebookQuery,
    private readonly counts: TrainedCountQuery,
    private readonly targets: TargetsQuery,
    private readonly clockAndConfig: TrainedSurroundings,
  ) {}

  /**
   * The figure with its cells, rule, seal and target.
   * @throws AppError `not-allowed`, `period-not-begun`, `as-of-in-future`
   */
  async report(actor: Actor, query: TrainedQuery): Promise<TrainedView> {
    return this.reportOf(await this.ask(actor, query, 'reports.read'));
  }

  /** The figure of a question that was settled before, for those who were asked whether they may. */
  async reportOf(asked: Asked): Promise<TrainedView> {
    const { question, seal, reach, book } = asked;
    const counted = await this.count(asked);
    return {
      figure: 'individuals-trained',
      rule: currentRule(),
      from: question.from,
      to: question.to,
      groupBy: [...question.groupBy],
      filters: question.filters as TrainedView['filters'],
      asOf: {
        asked: question.asOf?.toISOString() ?? null,
        seal: seal.number,
        sealedAt: seal.sealedAt?.toISOString() ?? null,
        sealHash: seal.hash,
      },
      ...counted,
      target: reach ? null : await this.targetOf(question, seal, book),
      reach:
        reach?.flatMap((id) => book.all('agency').find((agency) => agency.id === id)?.name.en ?? []) ?? null,
      demonstration: this.clockAndConfig.demonstration,
    };
  }

  /** Settles the question, closes or finds the seal, and brings the counting tables up to it. */
  async ask(
    actor: Actor,
    query: TrainedQuery,
    permission: 'reports.read' | 'reports.open-people',
  ): Promise<Asked> {
    const reach = reachOf(actor, permission);
    const question = settle(query, this.clockAndConfig.now());
    const seal = question.asOf ? await this.seals.asOf(question.asOf) : await this.seals.closeNow();
    await this.projection.catchUp(seal.number);
    const book = await this.books.get(String(seal.number), () => this.codebooks.load());
    return { question, seal, reach, book };
  }

  /** Counts a settled question as of its seal; the same question again answers from memory. */
  count({ question, seal, reach, book }: Asked): Promise<Counted> {
    const today = dayInKarachi(this.clockAndConfig.now());
    const within = book.within(reach);
    const key = JSON.stringify([
      seal.number,
      question.from,
      question.to,
      question.groupBy,
      question.filters,
      reach,
      today,
    ]);
    return this.answers.get(key, () => this.counts.count(question, seal.number, within, book, today));
  }

  /**
   * A frozen report's question asked again as of its seal, past all remembered answers, and the hash that the seal has
   * in the register now.
   */
  async askAgain(
    report: Pick<TrainedView, 'from' | 'to' | 'groupBy' | 'filters' | 'asOf'>,
  ): Promise<{ sealHash: string | null; counted: Counted }> {
    const { from, to, groupBy } = report;
    const filters = Object.fromEntries(Object.entries(report.filters));
    const seal = await this.seals.asOf(new Date(report.asOf.sealedAt ?? 0));
    await this.projection.catchUp(report.asOf.seal);
    const counted = await this.counts.countAnew(
      { from, to, groupBy, filters, asOf: null },
      report.asOf.seal,
      await this.codebooks.load(),
      to,
    );
    return { sealHash: seal.hash, counted };
  }

  /** The seal of a past moment, or the newest one. */
  sealOf(moment: Date | null): Promise<Seal> {
    return moment ? this.seals.asOf(moment) : this.seals.closeNow();
  }

  now(): Date {
    return this.clockAndConfig.now();
  }

  /** The whole figure for a period and way, for pages that are not a person's question. */
  async total(
    period: { from: string; to: string; way?: string },
    seal: Seal,
    book: Codebook,
  ): Promise<number> {
    const question: TrainedQuestion = {
      from: period.from,
      to: period.to,
      groupBy: [],
      filters: period.way ? { way: period.way } : {},
      asOf: null,
    };
    return (await this.count({ question, seal, reach: null, book })).total.individuals;
  }

  private async targetOf(
    question: TrainedQuestion,
    seal: Seal,
    book: Codebook,
  ): Promise<TrainedView['target']> {
    const target = await this.targets.findFor(question.from, question.to);
    if (!target) return null;
    const actual = await this.total(
      { from: target.from, to: target.to, ...(target.way ? { way: target.way } : {}) },
      seal,
      book,
    );
    const { indicator, title, from, to, value } = target;
    return { indicator, title, from, to, target: value, actual, gap: Math.max(0, value - actual) };
  }

  /** As the public page asks: everything, as of now. */
  askAll(query: TrainedQuery): Promise<Asked> {
    return this.ask(SYSTEM, query, 'reports.read');
  }
}
