import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CODES, type CodeColumn, type FactChunk, FactColumns, NUMBERS } from './domain/fact-columns.js';

/** Facts that cross from the database at once: some four megabytes. */
const AT_ONCE = 100_000;

/** Where the counting tables hold what the columns are made of. */
const NUMBER_SQL = { no: 'no', person: 'person_no', fromSeal: 'from_seal', toSeal: 'to_seal' } as const;
const codeSql = (name: CodeColumn): string => {
  if (name === 'day') return `completed_on - DATE '2000-01-01'`;
  return name === 'verified' ? 'verified::int' : name;
};

/** Each column of many facts as one run of big-endian numbers: they cross without being parsed one by one. */
const packed = (send: 'int2send' | 'int4send', sql: string, name: string): string =>
  `string_agg(${send}((${sql})${send === 'int2send' ? '::smallint' : ''}), ''::bytea ORDER BY no) AS "${name}"`;
const COLUMNS = [
  ...NUMBERS.map((name) => packed('int4send', NUMBER_SQL[name], name)),
  ...CODES.map((name) => packed('int2send', codeSql(name), name)),
].join(', ');

type Packed = Record<keyof FactChunk, Buffer | null>;

const NOT_READ = -1;

const stateRow = z.object({ seal: z.number().int(), generation: z.number().int() });
const endsRow = z.object({ last: z.number().int(), facts: z.number().int() });
const endedRow = z.object({ no: z.number().int(), to_seal: z.number().int() });
const standing = { person: z.number().int(), fromSeal: z.number().int(), toSeal: z.number().int() };
const linkRow = z.object({ ...standing, root: z.number().int() });
const checkRow = z.object(standing);

const STANDING = 'person_no AS person, from_seal AS "fromSeal", to_seal AS "toSeal"';

/**
 * This server's copy of the counting tables, which are themselves made from the register: read when first asked for,
 * and from then on only what later seals added or ended.
 */
@Injectable()
export class FactsInMemory {
  private columns = new FactColumns();
  private seal = 0;
  private generation = NOT_READ;
  private catchingUp: Promise<void> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The facts with everything up to a seal at least, to which the counting tables must have been brought before. */
  async upTo(seal: number): Promise<FactColumns> {
    return this.next(() => this.catchUp(seal));
  }

  /** The same, read from the database again from the first fact to the last: for checks that must not trust memory. */
  async anew(): Promise<FactColumns> {
    return this.next(() => {
      this.generation = NOT_READ;
      return this.catchUp(0);
    });
  }

  /** One reading at a time; whoever comes meanwhile waits and mostly finds it done. */
  private async next(work: () => Promise<void>): Promise<FactColumns> {
    const before = this.catchingUp;
    const working = before.catch(() => undefined).then(work);
    this.catchingUp = working;
    await working;
    return this.columns;
  }

  private async catchUp(seal: number): Promise<void> {
    // What a transaction under way has written and may take back must not be remembered.
    if (this.unitOfWork.isRunning) throw new Error('Facts are counted outside any unit of work.');
    const [row] = await this.unitOfWork.query('SELECT seal::int, generation FROM count_state');
    const { generation } = stateRow.parse(row);
    if (generation === this.generation && this.seal >= seal) return;
    await this.unitOfWork.run(() => this.read());
  }

  /** Everything in one moment of the database: what a rebuild or another seal does meanwhile is not half seen. */
  private async read(): Promise<void> {
    await this.unitOfWork.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const [row] = await this.unitOfWork.query('SELECT seal::int, generation FROM count_state');
    const state = stateRow.parse(row);
    const isRebuilt = state.generation !== this.generation;
    const columns = isRebuilt ? new FactColumns() : this.columns;
    const done = isRebuilt ? 0 : this.seal;
    await this.readEnded(columns, done);
    await this.readFacts(columns);
    columns.relink(
      z
        .array(linkRow)
        .parse(await this.unitOfWork.query(`SELECT ${STANDING}, root_no AS root FROM count_link`)),
    );
    await this.readChecks(columns, done);
    this.columns = columns;
    this.seal = state.seal;
    this.generation = state.generation;
  }

  private async readEnded(columns: FactColumns, done: number): Promise<void> {
    if (columns.length === 0) return;
    const ended = await this.unitOfWork.query(
      'SELECT no, to_seal FROM count_fact WHERE to_seal > $1 AND to_seal < 2147483647 AND no <= $2',
      [done, columns.lastNo],
    );
    for (const row of ended) {
      const { no, to_seal } = endedRow.parse(row);
      columns.end(no, to_seal);
    }
  }

  /** Checks of identities are seldom taken back; where one was, all of them are read again. */
  private async readChecks(columns: FactColumns, done: number): Promise<void> {
    const ended = await this.unitOfWork.query(
      'SELECT 1 FROM count_identity WHERE to_seal > $1 AND to_seal < 2147483647 LIMIT 1',
      [done],
    );
    const checks = await this.unitOfWork.query(
      `SELECT ${STANDING} FROM count_identity WHERE from_seal > $1 ORDER BY from_seal`,
      [ended.length > 0 ? 0 : done],
    );
    if (ended.length > 0) columns.recheck(z.array(checkRow).parse(checks));
    else for (const check of checks) columns.addCheck(checkRow.parse(check));
  }

  private async readFacts(columns: FactColumns): Promise<void> {
    let from = columns.lastNo;
    const [ends] = await this.unitOfWork.query(
      'SELECT coalesce(max(no), 0)::int AS last, count(*)::int AS facts FROM count_fact WHERE no > $1',
      [from],
    );
    const { last, facts } = endsRow.parse(ends);
    columns.reserve(facts);
    while (from < last) {
      const [chunk] = await this.unitOfWork.query<Packed>(
        `SELECT ${COLUMNS} FROM count_fact WHERE no > $1 AND no <= $2`,
        [from, from + AT_ONCE],
      );
      // Numbers may be missing from the order for longer than one chunk.
      if (chunk?.no) columns.append(unpacked(chunk as Record<keyof FactChunk, Buffer>));
      from += AT_ONCE;
    }
  }
}

function unpacked(chunk: Record<keyof FactChunk, Buffer>): FactChunk {
  const numbers = NUMBERS.map((name) => {
    const view = viewOf(chunk[name]);
    return [name, new Int32Array(view.byteLength / 4).map((_, index) => view.getInt32(index * 4))];
  });
  const codes = CODES.map((name) => {
    const view = viewOf(chunk[name]);
    return [name, new Int16Array(view.byteLength / 2).map((_, index) => view.getInt16(index * 2))];
  });
  return Object.fromEntries([...numbers, ...codes]) as FactChunk;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Buffer): DataView =>
  new DataView(buffer, byteOffset, byteLength);
