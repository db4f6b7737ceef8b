import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';
import { newId } from '../../../platform/ids.js';
import { type TestDatabase, testDatabase } from '../../../testing/database.js';
import { Seals } from '../../register/index.js';
import { ProjectionRepository } from '../projection.repository.js';
import type { NaiveEntry } from './naive-count.js';

const PEOPLE = 4;
const PROVINCES = ['north', 'south'];
const DAYS = ['2025-02-10', '2025-05-20', '2025-05-21', '2025-08-14', '2026-01-01'];
/** Ranks by code; the last is not known any more, and belongs to no group. */
const RANKS = [
  ['constable', 'junior'],
  ['inspector', 'junior'],
  ['sp', 'senior'],
  ['dissolved', null],
] as const;
const WAYS = ['online', 'workshop'] as const;
export type Step =
  | {
      do: 'record';
      person: number;
      day: number;
      province: number;
      female: boolean;
      disabled: boolean;
      rank: number;
      way: number;
      counted: boolean;
      held: boolean;
    }
  | { do: 'reverse'; nth: number }
  | { do: 'link'; one: number; other: number }
  | { do: 'unlink'; nth: number }
  | { do: 'verify'; person: number }
  | { do: 'unverify'; nth: number }
  | { do: 'commit-held' }
  | { do: 'seal' }
  | { do: 'rebuild' };

const person = fc.nat(PEOPLE - 1);
/** Anything that may happen to a register, in any order. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      person,
      day: fc.nat(DAYS.length - 1),
      province: fc.nat(2),
      female: fc.boolean(),
      disabled: fc.boolean(),
      rank: fc.nat(RANKS.length),
      way: fc.nat(1),
      counted: fc.boolean(),
      held: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reverse' as const),
      nth: fc.nat(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      one: person,
      other: person,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('unlink' as const), nth: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('verify' as const), person }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unverify' as const), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ do: 'commit-held' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'seal' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' as const }) },
);

/** A database with the places and ranks that plays name. */
export interface PlayWorld {
  readonly db: TestDatabase;
  readonly seals: Seals;
  readonly projection: ProjectionRepository;
  readonly provinceIds: readonly string[];
}

export async function playWorld(): Promise<PlayWorld> {
  const db = await testDatabase();
  const provinceIds = PROVINCES.map(() => newId());
  for (const [index, code] of PROVINCES.entries()) {
    await db.unitOfWork.query(
      `INSERT INTO place (id, code, kind, name_en, position) VALUES ($1, $2, 'province', $2, $3)`,
      [provinceIds[index], code, index],
    );
  }
  for (const [index, [code, group]] of RANKS.entries()) {
    if (group)
      await db.unitOfWork.query(
        `INSERT INTO rank (code, "group", group_name_en, agency_groups, name_en, position) VALUES ($1, $2, $2, '{}', $1, $3)`,
        [code, group, index],
      );
  }
  const { unitOfWork } = db;
  return { db, seals: new Seals(unitOfWork), projection: new ProjectionRepository(unitOfWork), provinceIds };
}

/** Plays steps against the database and remembers, for the naive model, what was committed before which seal. */
export class Play {
  /** Of this play's records alone. */
  readonly topic = `topic-${newId()}`;
  readonly people = Array.from({ length: PEOPLE }, () => newId());
  readonly committed: NaiveEntry[] = [];
  private readonly held: { runner: QueryRunner; entry: NaiveEntry }[] = [];
  readonly sealed: number[] = [];

  constructor(private readonly world: PlayWorld) {}

  async begin(): Promise<void> {
    for (const id of this.people)
      await this.world.db.unitOfWork.query('INSERT INTO person (id, name_en) VALUES ($1, $2)', [
        id,
        'Somebody',
      ]);
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'record') return this.record(step);
    if (step.do === 'reverse') return this.cancel('record', 'reversal', step.nth);
    if (step.do === 'unlink') return this.cancel('link', 'unlink', step.nth);
    if (step.do === 'unverify') return this.cancel('identity', 'reversal', step.nth);
    if (step.do === 'link') return this.link(step.one, step.other);
    if (step.do === 'verify') return this.verify(step.person);
    if (step.do === 'commit-held') return this.commitHeld();
    if (step.do === 'rebuild') return this.world.projection.clear();
    const { number } = await this.world.seals.closeNow();
    for (const entry of this.committed) entry.seal ??= number;
    this.sealed.push(number);
  }

  async end(): Promise<void> {
    while (this.held.length > 0) await this.commitHeld();
    await this.take({ do: 'seal' });
  }

  private async record(facts: Step & { do: 'record' }): Promise<void> {
    const province = PROVINCES[facts.province] ?? null;
    const entry: NaiveEntry = {
      id: newId(),
      kind: 'record',
      person: this.people[facts.person] as string,
      day: DAYS[facts.day] as string,
      province,
      sex: facts.female ? 'female' : 'male',
      disability: facts.disabled ? 'yes' : 'no',
      way: WAYS[facts.way] as string,
      rankGroup: RANKS[facts.rank]?.[1] ?? null,
      counted: facts.counted,
      seal: null,
    };
    const runner = this.world.db.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted, sex, disability, identity, province_id, rank)
       VALUES ($1, 'record', $2, $9, $3, 1, $4, $5, 1, $6, $7, $10, 'claimed', $8, $11)`,
      [
        entry.id,
        entry.person,
        newId(),
        this.topic,
        entry.day,
        entry.counted,
        entry.sex,
        this.world.provinceIds[facts.province] ?? null,
        entry.way,
        entry.disability,
        RANKS[facts.rank]?.[0] ?? null,
      ],
    );
    this.held.push({ runner, entry });
    // The latest begun commits first: the order of commits is not the order of clocks.
    if (!facts.held || this.held.length > 4) await this.commitHeld();
  }

  private async commitHeld(): Promise<void> {
    const last = this.held.pop();
    if (!last) return;
    await last.runner.commitTransaction();
    await last.runner.release();
    this.committed.push(last.entry);
  }

  private async cancel(
    what: 'record' | 'link' | 'identity',
    by: 'reversal' | 'unlink',
    nth: number,
  ): Promise<void> {
    const open = this.committed.filter(
      (entry) => entry.kind === what && !this.committed.some((other) => other.target === entry.id),
    );
    const target = open[nth % Math.max(open.length, 1)];
    if (!target) return;
    const id = newId();
    await this.world.db.unitOfWork.query(
      `INSERT INTO register_entry (id, kind, target_id, reason) VALUES ($1, $2, $3, 'mistaken')`,
      [id, by, target.id],
    );
    this.committed.push({ id, kind: by, target: target.id, seal: null });
  }

  private async link(one: number, other: number): Promise<void> {
    if (one === other) return;
    const entry: NaiveEntry = {
      id: newId(),
      kind: 'link',
      person: this.people[one] as string,
      other: this.people[other] as string,
      seal: null,
    };
    await this.world.db.unitOfWork.query(
      `INSERT INTO register_entry (id, kind, person_id, other_person_id, reason) VALUES ($1, 'link', $2, $3, 'same CNIC')`,
      [entry.id, entry.person, entry.other],
    );
    this.committed.push(entry);
  }

  private async verify(who: number): Promise<void> {
    const entry: NaiveEntry = {
      id: newId(),
      kind: 'identity',
      person: this.people[who] as string,
      seal: null,
    };
    await this.world.db.unitOfWork.query(
      `INSERT INTO register_entry (id, kind, person_id, identity) VALUES ($1, 'identity', $2, 'verified')`,
      [entry.id, entry.person],
    );
    this.committed.push(entry);
  }
}
