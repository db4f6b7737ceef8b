import type { LikenessDoubt, LikenessReason, LikenessStrength } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ComparedFacts } from './domain/likeness.js';

/** Two people, the smaller id first, so that a pair is one whoever is named first. */
export interface Pair {
  readonly oneId: string;
  readonly otherId: string;
}

export const pairOf = (one: string, other: string): Pair =>
  one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };

export interface LikenessRow {
  one_id: string;
  other_id: string;
  score: number;
  strength: LikenessStrength;
  reasons: LikenessReason[];
  against: LikenessDoubt[];
  found_at: Date;
}

export interface FoundLikeness extends Pair {
  readonly score: number;
  readonly strength: LikenessStrength;
  readonly reasons: readonly LikenessReason[];
  readonly against: readonly LikenessDoubt[];
  readonly fingerprint: string;
}

/** Where a page of likenesses ended. */
export type LikenessCursor = readonly [score: number, oneId: string, otherId: string];

export interface LikenessQuestion {
  readonly strength: LikenessStrength | undefined;
  readonly person: string | undefined;
  /** Groups of people who are one already. */
  readonly linked: readonly (readonly string[])[];
}

/** A shared office telephone or a very common name gives no more than this many for one person and reason. */
const MOST_ALIKE = 25;

/** As loosely as `likenessOf` may still call two names alike. */
const LOOSELY_ALIKE = 0.3;

/** What the comparing of people finds: candidates from the indexes, pairs, and who said that two are two. */
@Injectable()
export class LikenessesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One comparing at a time, until this transaction ends. */
  async lock(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('directory.likeness', 0))`);
  }

  /** Takes people off the list of those who wait to be compared, the longest waiting first. */
  async takeWaiting(limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ person_id: string }>(
      `WITH taken AS (
         DELETE FROM person_uncompared WHERE no IN (SELECT no FROM person_uncompared ORDER BY no LIMIT $1)
         RETURNING person_id
       ) SELECT DISTINCT person_id FROM taken`,
      [limit],
    );
    return rows.map((row) => row.person_id);
  }

  async countWaiting(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ waiting: number }>(
      'SELECT count(*)::int AS waiting FROM person_uncompared',
    );
    return row?.waiting ?? 0;
  }

  /** Everyone who shares something with one of these people that is worth comparing. */
  async candidates(ids: readonly string[]): Promise<Pair[]> {
    const share = (on: string, order = 'b.id'): string => `
      SELECT a.id AS a, alike.id AS b FROM asked a
      CROSS JOIN LATERAL (
        SELECT b.id FROM person b WHERE ${on} AND b.id <> a.id AND NOT b.demonstration ORDER BY ${order} LIMIT ${MOST_ALIKE}
      ) alike`;
    const rows = await this.unitOfWork.query<{ one: string; other: string }>(
      `WITH asked AS MATERIALIZED (SELECT * FROM person WHERE id = ANY ($1::uuid[]) AND NOT demonstration)
       SELECT DISTINCT least(a, b) AS one, greatest(a, b) AS other FROM (
         ${share('b.cnic_index = a.cnic_index')}
         UNION ALL ${share('b.service_number = a.service_number AND b.agency_id = a.agency_id')}
         UNION ALL ${share('b.mobile = a.mobile')}
         UNION ALL ${share(
           `b.agency_id = a.agency_id AND b.district_id = a.district_id
            AND (similarity(b.name_en, a.name_en) >= ${LOOSELY_ALIKE} OR b.name_ur = a.name_ur)`,
           'similarity(b.name_en, a.name_en) DESC, b.id',
         )}
       ) pairs`,
      [ids],
    );
    return rows.map(({ one, other }) => ({ oneId: one, otherId: other }));
  }

  async factsOf(ids: readonly string[]): Promise<Map<string, ComparedFacts>> {
    const rows = await this.unitOfWork.query<ComparedFacts & { id: string }>(
      `SELECT id, name_en AS "nameEn", name_ur AS "nameUr", person_sound(person_words(name_en)) AS sound,
         cnic_index AS "cnicIndex", mobile, service_number AS "serviceNumber", agency_id AS "agencyId",
         district_id AS "districtId", sex
       FROM person WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  }

  /** Replaces what is held of these people by what was found; a pair found before keeps the day it was found. */
  async replace(ids: readonly string[], found: readonly FoundLikeness[], at: Date): Promise<void> {
    const values = JSON.stringify(found);
    await this.unitOfWork.query(
      `DELETE FROM person_likeness l
       WHERE (l.one_id = ANY ($1::uuid[]) OR l.other_id = ANY ($1::uuid[]))
         AND (l.one_id, l.other_id) NOT IN (
           SELECT "oneId", "otherId" FROM jsonb_to_recordset($2::jsonb) AS f ("oneId" uuid, "otherId" uuid))`,
      [ids, values],
    );
    await this.unitOfWork.query(
      `INSERT INTO person_likeness (one_id, other_id, score, strength, reasons, against, fingerprint, found_at)
       SELECT "oneId", "otherId", score, strength, reasons, against, fingerprint, $2
       FROM jsonb_to_recordset($1::jsonb) AS f ("oneId" uuid, "otherId" uuid, score smallint, strength text,
         reasons text[], against text[], fingerprint text)
       ON CONFLICT (one_id, other_id) DO UPDATE SET score = excluded.score, strength = excluded.strength,
         reasons = excluded.reasons, against = excluded.against, fingerprint = excluded.fingerprint`,
      [values, at],
    );
  }

  /** Pairs neither linked nor dismissed, the likeliest first. */
  page(question: LikenessQuestion, after: LikenessCursor | null, limit: number): Promise<LikenessRow[]> {
    const members = question.linked.flatMap((group, number) => group.map((id) => ({ id, group: number })));
    return this.unitOfWork.query<LikenessRow>(
      `WITH linked AS (SELECT id, "group" FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "group" int))
       SELECT l.one_id, l.other_id, l.score, l.strength, l.reasons, l.against, l.found_at FROM person_likeness l
       WHERE ($2::text IS NULL OR l.strength = $2) AND ($3::uuid IS NULL OR $3 IN (l.one_id, l.other_id))
         AND NOT EXISTS (SELECT 1 FROM linked a JOIN linked b USING ("group") WHERE a.id = l.one_id AND b.id = l.other_id)
         AND NOT EXISTS (
           SELECT 1 FROM person_likeness_dismissal d
           WHERE d.one_id = l.one_id AND d.other_id = l.other_id AND d.fingerprint = l.fingerprint)
         AND ($4::int IS NULL OR (-l.score, l.one_id, l.other_id) > (-$4::int, $5::uuid, $6::uuid))
       ORDER BY l.score DESC, l.one_id, l.other_id LIMIT $7`,
      [
        JSON.stringify(members),
        question.strength ?? null,
        question.person ?? null,
        ...(after ?? [null, null, null]),
        limit,
      ],
    );
  }

  /** Written once for the same facts, by whoever said it first; true for that one. */
  async dismiss(
    pair: Pair,
    fingerprint: string,
    said: { reason: string; by: string; at: Date },
  ): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO person_likeness_dismissal (one_id, other_id, fingerprint, reason, dismissed_by, dismissed_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING one_id`,
      [pair.oneId, pair.otherId, fingerprint, said.reason, said.by, said.at],
    );
    return rows.length > 0;
  }

  async findDismissal(pair: Pair, fingerprint: string): Promise<{ reason: string; at: Date } | null> {
    const [row] = await this.unitOfWork.query<{ reason: string; at: Date }>(
      `SELECT reason, dismissed_at AS at FROM person_likeness_dismissal
       WHERE one_id = $1 AND other_id = $2 AND fingerprint = $3`,
      [pair.oneId, pair.otherId, fingerprint],
    );
    return row ?? null;
  }
}
