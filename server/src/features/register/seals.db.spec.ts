import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { type TestDatabase, testDatabase } from '../../testing/database.js';
import { isSound, Seals } from './seals.service.js';

let db: TestDatabase;
let seals: Seals;
let person: string;

async function aRecord(): Promise<string> {
  const id = newId();
  await db.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted, sex, disability, identity)
     VALUES ($1, 'record', $2, 'online', $3, 1, 'topic', '2026-01-15', 1, true, 'female', 'no', 'none')`,
    [id, person, newId()],
  );
  return id;
}

/** As somebody with the keys of the database would, triggers switched off. */
async function tamper(sql: string, parameters: unknown[]): Promise<void> {
  await db.unitOfWork.run(async () => {
    await db.unitOfWork.query('SET LOCAL session_replication_role = replica');
    await db.unitOfWork.query(sql, parameters);
  });
}

beforeAll(async () => {
  db = await testDatabase();
  seals = new Seals(db.unitOfWork);
  person = newId();
  await db.unitOfWork.query(`INSERT INTO person (id, name_en) VALUES ($1, 'Somebody')`, [person]);
});
afterAll(() => db?.close());

describe('register_entry', () => {
  describe('when somebody tries to change what was written', () => {
    it.each([
      ['an update', `UPDATE register_entry SET completed_on = '2026-02-01'`],
      ['a deletion', 'DELETE FROM register_entry'],
      ['a truncation', 'TRUNCATE register_entry CASCADE'],
      ['a change to a seal', 'UPDATE register_seal SET entries = 0'],
      ['an entry moved out of its seal', 'DELETE FROM register_seal_entry'],
    ])('should refuse %s', async (_what, sql) => {
      await aRecord();
      await seals.closeNow();
      await expect(db.unitOfWork.query(sql)).rejects.toThrow('never changed or deleted');
    });
  });

  describe('when the same source is recorded twice for a person', () => {
    it('should take one', async () => {
      const source = newId();
      const insert = () =>
        db.unitOfWork.query(
          `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted, sex, disability, identity)
           VALUES ($1, 'record', $2, 'online', $3, 1, 'topic', '2026-01-15', 1, true, 'female', 'no', 'none')`,
          [newId(), person, source],
        );
      const told = await Promise.allSettled([insert(), insert(), insert()]);
      expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
});

describe('closeNow', () => {
  describe('when nothing waits', () => {
    it('should give the same seal again', async () => {
      await aRecord();
      const first = await seals.closeNow();
      expect(await seals.closeNow()).toEqual(first);
    });
  });

  describe('when many close at once while others record', () => {
    it('should put every entry into exactly one seal and number seals without a gap', async () => {
      await Promise.all(
        Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? seals.closeNow() : aRecord())),
      );
      await seals.closeNow();
      const found = await seals.verify();
      expect(found).toMatchObject({ waiting: 0, changedEntries: [], brokenSeals: [], lostEntries: [] });
      const [row] = await db.unitOfWork.query<{ last: number; seals: number }>(
        'SELECT max(number)::int AS last, count(*)::int AS seals FROM register_seal',
      );
      expect(row?.last).toBe(row?.seals);
    });
  });

  describe('when asked as of a moment', () => {
    it('should give the seal that now gave then', async () => {
      await aRecord();
      const then = await seals.closeNow();
      const moment = new Date();
      await aRecord();
      const later = await seals.closeNow();
      expect(later.number).toBe(then.number + 1);
      expect(await seals.asOf(moment)).toEqual(then);
    });
  });
});

describe('verify', () => {
  describe('when rows were changed behind the triggers', () => {
    it('should name the changed entry and its seal', async () => {
      const id = await aRecord();
      const seal = await seals.closeNow();
      await tamper(`UPDATE register_entry SET sex = 'male' WHERE id = $1`, [id]);
      const found = await seals.verify();
      expect(isSound(found)).toBe(false);
      expect(found.changedEntries).toEqual([id]);
      expect(found.brokenSeals).toContain(seal.number);
      await tamper(`UPDATE register_entry SET sex = 'female' WHERE id = $1`, [id]);
      expect(isSound(await seals.verify())).toBe(true);
    });

    it('should notice an entry that was taken away with its digest made right', async () => {
      const id = await aRecord();
      await aRecord();
      const seal = await seals.closeNow();
      await tamper('DELETE FROM register_seal_entry WHERE entry_id = $1', [id]);
      const found = await seals.verify();
      expect(found.brokenSeals).toContain(seal.number);
      expect(found.lostEntries).toEqual([id]);
    });
  });
});
