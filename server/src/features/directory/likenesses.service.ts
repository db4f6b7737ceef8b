import type { LikenessStrength } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { sha256Hex } from '../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { type ComparedFacts, type Evidence, evidenceOf, likenessOf } from './domain/likeness.js';
import {
  type FoundLikeness,
  type LikenessCursor,
  LikenessesRepository,
  type LikenessQuestion,
  type LikenessRow,
  type Pair,
  pairOf,
} from './likenesses.repository.js';

/** People compared in one transaction. */
const BATCH = 200;

/** Two people compared at this moment. */
export interface Comparison extends Evidence {
  /** Null where they would not be suggested. */
  readonly strength: LikenessStrength | null;
  /** What somebody said of these same facts. */
  readonly dismissed: { readonly reason: string; readonly at: Date } | null;
}

/**
 * Who may be entered twice. People whose facts changed wait on a list that the database keeps, whatever way they came
 * in; they are compared with those who share something with them. Whether two are linked is the register's to know.
 * Callers ask for the permission.
 */
@Injectable()
export class Likenesses {
  constructor(
    private readonly repository: LikenessesRepository,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Compares those who wait, for no longer than this; returns how many still wait. */
  async catchUp(milliseconds: number): Promise<number> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) if ((await this.compareBatch()) < BATCH) break;
    return this.repository.countWaiting();
  }

  page(question: LikenessQuestion, after: LikenessCursor | null, limit: number): Promise<LikenessRow[]> {
    return this.repository.page(question, after, limit);
  }

  /** @throws AppError `not-found` where one of them is not in the directory */
  async compare(one: string, other: string): Promise<Comparison> {
    const pair = pairOf(one, other);
    const [first, second] = await this.factsNow(pair);
    return {
      ...evidenceOf(first, second),
      strength: likenessOf(first, second)?.strength ?? null,
      dismissed: await this.repository.findDismissal(pair, fingerprintOf(first, second)),
    };
  }

  /**
   * Says that two are two, of the facts as they are now. True where nobody had said it.
   * @throws AppError `not-found`
   */
  async dismiss(one: string, other: string, said: { reason: string; by: string }): Promise<boolean> {
    const pair = pairOf(one, other);
    const fingerprint = fingerprintOf(...(await this.factsNow(pair)));
    return this.repository.dismiss(pair, fingerprint, { ...said, at: this.clock.now() });
  }

  private compareBatch(): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.repository.lock();
      const ids = await this.repository.takeWaiting(BATCH);
      if (ids.length === 0) return 0;
      const pairs = await this.repository.candidates(ids);
      const facts = await this.repository.factsOf([
        ...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId])),
      ]);
      const found = pairs.flatMap((pair) => foundIn(pair, facts) ?? []);
      await this.repository.replace(ids, found, this.clock.now());
      return ids.length;
    });
  }

  private async factsNow({ oneId, otherId }: Pair): Promise<[ComparedFacts, ComparedFacts]> {
    const facts = await this.repository.factsOf([oneId, otherId]);
    const [one, other] = [facts.get(oneId), facts.get(otherId)];
    if (!one || !other) throw new AppError('not-found');
    return [one, other];
  }
}

function foundIn(pair: Pair, facts: ReadonlyMap<string, ComparedFacts>): FoundLikeness | null {
  const [one, other] = [facts.get(pair.oneId), facts.get(pair.otherId)];
  const likeness = one && other && likenessOf(one, other);
  return likeness ? { ...pair, ...likeness, fingerprint: fingerprintOf(one, other) } : null;
}

/** Of all facts that were compared; the one with the smaller id is named first. */
const fingerprintOf = (one: ComparedFacts, other: ComparedFacts): string =>
  sha256Hex(JSON.stringify([one, other].map(valuesOf)));

const valuesOf = (facts: ComparedFacts): readonly (string | null)[] => [
  facts.nameEn,
  facts.nameUr,
  facts.cnicIndex,
  facts.mobile,
  facts.serviceNumber,
  facts.agencyId,
  facts.districtId,
  facts.sex,
];
