import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type {
  Entry,
  HeadCountRow,
  LinkRow,
  NewEntry,
  RecordRow,
  StandingHeadCount,
  StandingLink,
} from './entries.js';

const RECORD_COLUMNS = /* sql */ `
  e.id, e.person_id, e.way, e.source_id, e.topic, e.course_id, to_char(e.completed_on, 'YYYY-MM-DD') AS completed_on,
  e.recorded_at, e.rule_version, e.counted, e.sex, e.disability, e.identity, e.agency_id, e.rank, e.province_id, e.district_id,
  r.id AS reversal_id, r.recorded_at AS reversal_at, r.reason AS reversal_reason`;

const INSERTED = [
  'id',
  'kind',
  'recorded_at',
  'recorded_by',
  'reason',
  'person_id',
  'other_person_id',
  'target_id',
  'way',
  'source_id',
  'source_revision',
  'topic',
  'course_id',
  'completed_on',
  'rule_version',
  'counted',
  'sex',
  'disability',
  'identity',
  'agency_id',
  'rank',
  'province_id',
  'district_id',
  'head_count',
] as const satisfies readonly (keyof NewEntry)[];

/** The log: entries are added and read, nothing else. */
@Injectable()
export class EntriesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(entry: NewEntry): Promise<void> {
    const given = INSERTED.filter((column) => entry[column] !== undefined && entry[column] !== null);
    const places = given.map((_, index) => `$${index + 1}`);
    await this.unitOfWork.query(
      `INSERT INTO register_entry (${given.join(', ')}) VALUES (${places.join(', ')})`,
      given.map((column) => entry[column]),
    );
  }

  async findRecord(id: string): Promise<RecordRow | null> {
    const rows = await this.unitOfWork.query<RecordRow>(
      `SELECT ${RECORD_COLUMNS} FROM register_entry e
       LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
       WHERE e.id = $1 AND e.kind = 'record'`,
      [id],
    );
    return rows[0] ?? null;
  }

  recordsOf(personIds: readonly string[]): Promise<RecordRow[]> {
    return this.unitOfWork.query<RecordRow>(
      `SELECT ${RECORD_COLUMNS} FROM register_entry e
       LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
       WHERE e.person_id = ANY($1::uuid[]) AND e.kind = 'record' ORDER BY e.completed_on DESC, e.id DESC`,
      [personIds],
    );
  }

  /** The latest revision of the record of a source for a person, and whether it still stands; null if there is none. */
  async lastRevision(
    way: string,
    sourceId: string,
    personId: string,
  ): Promise<{ id: string; revision: number; standing: boolean } | null> {
    const rows = await this.unitOfWork.query<{ id: string; revision: number; standing: boolean }>(
      `SELECT e.id, e.source_revision AS revision, r.id IS NULL AS standing FROM register_entry e
       LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
       WHERE e.way = $1 AND e.source_id = $2 AND e.person_id = $3 AND e.kind = 'record' ORDER BY e.source_revision DESC LIMIT 1`,
      [way, sourceId, personId],
    );
    return rows[0] ?? null;
  }

  /** Ids of the records of a source that nobody has reversed. */
  async standingOf(way: string, sourceId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT e.id FROM register_entry e
       WHERE e.way = $1 AND e.source_id = $2 AND e.kind = 'record'
         AND NOT EXISTS (SELECT 1 FROM register_entry r WHERE r.target_id = e.id AND r.kind = 'reversal')
       ORDER BY e.id`,
      [way, sourceId],
    );
    return rows.map(({ id }) => id);
  }

  /** A head-count with what it is a revision of, and whether it stands; null if there is none. */
  async findHeadCount(id: string): Promise<HeadCountRow | null> {
    const rows = await this.unitOfWork.query<HeadCountRow>(
      `SELECT e.id, e.source_id, e.source_revision, e.recorded_by, r.id AS reversal_id FROM register_entry e
       LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
       WHERE e.id = $1 AND e.kind = 'head-count'`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Head-counts that nobody has reversed, unsealed ones included; the latest workshop first. There are some thousands at most. */
  standingHeadCounts(): Promise<StandingHeadCount[]> {
    return this.unitOfWork.query<StandingHeadCount>(
      `SELECT e.id, e.head_count ->> 'titleEn' AS "titleEn", e.head_count ->> 'titleUr' AS "titleUr", e.topic,
         e.head_count ->> 'from' AS from, to_char(e.completed_on, 'YYYY-MM-DD') AS to, e.district_id AS "districtId",
         e.agency_id AS "agencyId", (e.head_count ->> 'total')::int AS total
       FROM register_entry e
       WHERE e.kind = 'head-count'
         AND NOT EXISTS (SELECT 1 FROM register_entry r WHERE r.target_id = e.id AND r.kind = 'reversal')
       ORDER BY e.completed_on DESC, e.id DESC`,
    );
  }

  /** The check of a person that stands, and whether a standing record written since says "verified"; null if there is none. */
  async standingCheck(personId: string): Promise<{ id: string; recorded_since: boolean } | null> {
    const rows = await this.unitOfWork.query<{ id: string; recorded_since: boolean }>(
      `SELECT e.id, EXISTS (
         SELECT 1 FROM register_entry r WHERE r.kind = 'record' AND r.person_id = e.person_id AND r.identity = 'verified'
           AND r.recorded_at >= e.recorded_at
           AND NOT EXISTS (SELECT 1 FROM register_entry u WHERE u.target_id = r.id AND u.kind = 'reversal')) AS recorded_since
       FROM register_entry e
       WHERE e.kind = 'identity' AND e.identity = 'verified' AND e.person_id = $1
         AND NOT EXISTS (SELECT 1 FROM register_entry u WHERE u.target_id = e.id AND u.kind = 'reversal')
       ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1`,
      [personId],
    );
    return rows[0] ?? null;
  }

  async find(id: string): Promise<Entry | null> {
    const rows = await this.unitOfWork.query<Entry>(
      'SELECT id, kind, person_id, other_person_id, target_id, recorded_at FROM register_entry WHERE id = $1',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Links between people that stand now, unsealed ones included. */
  standingLinks(): Promise<StandingLink[]> {
    return this.unitOfWork.query<StandingLink>(
      `SELECT e.id, e.person_id, e.other_person_id FROM register_entry e
       WHERE e.kind = 'link' AND NOT EXISTS (SELECT 1 FROM register_entry u WHERE u.target_id = e.id AND u.kind = 'unlink')`,
    );
  }

  /** Every link that names this person, undone ones included, the latest first. */
  linksNaming(personId: string): Promise<LinkRow[]> {
    return this.unitOfWork.query<LinkRow>(
      `SELECT e.id, e.person_id, e.other_person_id, e.reason, e.recorded_at,
         u.reason AS undone_reason, u.recorded_at AS undone_at
       FROM register_entry e LEFT JOIN register_entry u ON u.target_id = e.id AND u.kind = 'unlink'
       WHERE e.kind = 'link' AND $1 IN (e.person_id, e.other_person_id) ORDER BY e.recorded_at DESC, e.id DESC`,
      [personId],
    );
  }

  /** Makes others who write links wait until this transaction ends, so that a pair is linked once. */
  async lockLinks(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('register.links', 0))`);
  }

  /** How many records of each of these people stand. */
  async countStanding(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.query<{ person_id: string; standing: number }>(
      `SELECT e.person_id, count(*)::int AS standing FROM register_entry e
       WHERE e.kind = 'record' AND e.person_id = ANY ($1::uuid[])
         AND NOT EXISTS (SELECT 1 FROM register_entry r WHERE r.target_id = e.id AND r.kind = 'reversal')
       GROUP BY e.person_id`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.standing]));
  }

  async countPeople(ids: readonly string[]): Promise<number> {
    const [row] = await this.unitOfWork.query<{ found: number }>(
      'SELECT count(*)::int AS found FROM person WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return row?.found ?? 0;
  }
}
