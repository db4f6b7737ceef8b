import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PersonLink, rootsOf } from './domain/roots.js';

/** Values that the facts hold as small numbers. 0 stands for "not recorded". */
const CODED = {
  province: 'province_id',
  district: 'district_id',
  agency: 'agency_id',
  topic: 'topic',
  course: 'course_id',
  sex: 'sex',
  way: 'way',
  disability: 'disability',
  rank: 'rank',
} as const;

const NO_END = 2_147_483_647;

/**
 * Fills the counting tables from the register, seal by seal. They hold nothing of their own: emptied, they are
 * filled again to the same rows.
 */
@Injectable()
export class ProjectionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Brings the counting tables up to a seal; one caller works, others wait and find it done. */
  async catchUp(seal: number): Promise<void> {
    if ((await this.filledTo()) >= seal) return;
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('count_state', 0))`);
      const done = await this.filledTo();
      if (done >= seal) return;
      await this.fill(done, seal);
      await this.unitOfWork.query('UPDATE count_state SET seal = $1', [seal]);
    });
  }

  /** Empties the counting tables, so that the next question fills them from the register again. */
  async clear(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('count_state', 0))`);
      await this.unitOfWork.query(
        'TRUNCATE count_fact, count_link, count_identity, count_person, count_code RESTART IDENTITY',
      );
      await this.unitOfWork.query('UPDATE count_state SET seal = 0, generation = generation + 1');
    });
  }

  private async filledTo(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ seal: number }>('SELECT seal::int FROM count_state');
    return row?.seal ?? 0;
  }

  private async fill(done: number, seal: number): Promise<void> {
    const range = [done, seal];
    const NEW = `register_seal_entry s JOIN register_entry e ON e.id = s.entry_id WHERE s.seal_number > $1 AND s.seal_number <= $2`;
    await this.unitOfWork.query(
      `INSERT INTO count_person (person_id)
       SELECT DISTINCT p FROM (SELECT unnest(ARRAY[e.person_id, e.other_person_id]) AS p FROM ${NEW}) people
       WHERE p IS NOT NULL AND NOT EXISTS (SELECT 1 FROM count_person c WHERE c.person_id = p) ORDER BY p`,
      range,
    );
    await this.unitOfWork.query(
      // Records are many, what they name is little: their combinations are made few before they are taken apart.
      `INSERT INTO count_code (dimension, value)
       SELECT DISTINCT coded.dimension, coded.value
       FROM (SELECT DISTINCT ${Object.values(CODED)
         .map((column) => `e.${column}`)
         .join(', ')} FROM ${NEW} AND e.kind = 'record') e,
         LATERAL (VALUES ${Object.entries(CODED)
           .map(([dimension, column]) => `('${dimension}', e.${column}::text)`)
           .join(', ')}) coded (dimension, value)
       WHERE coded.value IS NOT NULL
       ON CONFLICT DO NOTHING`,
      range,
    );
    await this.unitOfWork.query(
      `INSERT INTO count_fact (entry_id, person_no, completed_on, from_seal, month, ${Object.keys(CODED).join(', ')}, verified)
       SELECT e.id, p.no, e.completed_on, s.seal_number,
         extract(year FROM e.completed_on)::int * 12 + extract(month FROM e.completed_on)::int - 1,
         ${Object.keys(CODED)
           .map((dimension) => `coalesce(${dimension}.no, 0)`)
           .join(', ')}, e.identity = 'verified'
       FROM register_seal_entry s JOIN register_entry e ON e.id = s.entry_id JOIN count_person p ON p.person_id = e.person_id
       ${Object.entries(CODED)
         .map(
           ([dimension, column]) =>
             `LEFT JOIN count_code ${dimension} ON ${dimension}.dimension = '${dimension}' AND ${dimension}.value = e.${column}::text`,
         )
         .join('\n       ')}
       WHERE s.seal_number > $1 AND s.seal_number <= $2 AND e.kind = 'record' AND e.counted
       ORDER BY s.seal_number, e.id`,
      range,
    );
    await this.unitOfWork.query(
      `UPDATE count_fact SET to_seal = reversed.seal_number
       FROM (SELECT e.target_id, s.seal_number FROM ${NEW} AND e.kind = 'reversal') reversed
       WHERE count_fact.entry_id = reversed.target_id`,
      range,
    );
    await this.unitOfWork.query(
      `INSERT INTO count_identity (entry_id, person_no, from_seal)
       SELECT e.id, p.no, s.seal_number FROM register_seal_entry s JOIN register_entry e ON e.id = s.entry_id
       JOIN count_person p ON p.person_id = e.person_id
       WHERE s.seal_number > $1 AND s.seal_number <= $2 AND e.kind = 'identity' AND e.identity = 'verified'`,
      range,
    );
    await this.unitOfWork.query(
      `UPDATE count_identity SET to_seal = reversed.seal_number
       FROM (SELECT e.target_id, s.seal_number FROM ${NEW} AND e.kind = 'reversal') reversed
       WHERE count_identity.entry_id = reversed.target_id`,
      range,
    );
    await this.fillLinks(done, seal);
  }

  /** Links change rarely and join few: they are replayed in order, and only what a seal changes gets a row. */
  private async fillLinks(done: number, seal: number): Promise<void> {
    const changes = await this.unitOfWork.query<{
      seal: number;
      id: string;
      target: string | null;
      a: number | null;
      b: number | null;
    }>(
      `SELECT s.seal_number::int AS seal, e.id, e.target_id AS target, a.no AS a, b.no AS b
       FROM register_entry e JOIN register_seal_entry s ON s.entry_id = e.id
       LEFT JOIN count_person a ON a.person_id = e.person_id LEFT JOIN count_person b ON b.person_id = e.other_person_id
       WHERE e.kind IN ('link', 'unlink') AND s.seal_number <= $1 ORDER BY s.seal_number`,
      [seal],
    );
    if (!changes.some((change) => change.seal > done)) return;
    const standing = new Map<string, PersonLink>();
    const undone = new Set<string>();
    const apply = (change: (typeof changes)[number]): void => {
      if (change.target) {
        standing.delete(change.target);
        undone.add(change.target);
      } else if (!undone.has(change.id))
        standing.set(change.id, { a: change.a as number, b: change.b as number });
    };
    for (const change of changes.filter(({ seal: at }) => at <= done)) apply(change);
    let before = rootsOf(standing.values());
    for (const at of new Set(changes.map((change) => change.seal).filter((number) => number > done))) {
      for (const change of changes.filter((each) => each.seal === at)) apply(change);
      const after = rootsOf(standing.values());
      await this.replaceRoots(before, after, at);
      before = after;
    }
  }

  private async replaceRoots(
    before: Map<number, number>,
    after: Map<number, number>,
    seal: number,
  ): Promise<void> {
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (no) => before.get(no) !== after.get(no),
    );
    await this.unitOfWork.query(
      `UPDATE count_link SET to_seal = $1 WHERE to_seal = ${NO_END} AND person_no = ANY($2::int[])`,
      [seal, changed],
    );
    const added = changed.filter((no) => after.has(no));
    await this.unitOfWork.query(
      `INSERT INTO count_link (person_no, root_no, from_seal) SELECT no, root, $3 FROM unnest($1::int[], $2::int[]) AS linked (no, root)`,
      [added, added.map((no) => after.get(no)), seal],
    );
  }
}
