import type pg from 'pg';
import { fillRegister } from './filled-register.js';
import { keepAlive, Visitor } from './http.js';
import { makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

const QUESTION = '/api/reports/trained?from=2023-01-01&to=2026-10-31&groupBy=quarter,province,sex,agency';

/** Individuals trained by province × sex × agency × quarter, first asked and asked again. */
export async function benchCount(product: Product, people: number): Promise<Measured[]> {
  const pool = product.pool();
  try {
    const [reporter] = await makeAccounts(product, 1, 'reporter', 'reporter');
    await fillRegister(pool, people);
    await product.serve();
    const visitor = new Visitor(product.origin, keepAlive(1));
    await visitor.call('POST', '/api/sign-in', { login: reporter?.login, password: PASSWORD });
    const filled = await ask(visitor, QUESTION);
    await pool.query('VACUUM ANALYZE');
    const cold = await best(5, (index) =>
      ask(visitor, QUESTION.replace('2023-01-01', `2023-01-0${index + 2}`)),
    );
    const occasion = await best(3, (index) =>
      ask(visitor, QUESTION.replace('2023-01-01', `2023-01-0${index + 2}`).replace('sex', 'occasion')),
    );
    const warm = await best(5, () => ask(visitor, QUESTION));
    const memory = await product.residentMb();
    const recorded = await best(3, async () => {
      await recordOne(pool);
      return ask(visitor, QUESTION);
    });
    const limit = await best(5, () => narrow(pool));
    return [
      measured('count', 'fill counting tables and first answer', filled, 's'),
      measured('count', 'cold', cold, 's', limit),
      measured('count', 'first time or again, cold', occasion, 's'),
      measured('count', 'after one record more', recorded, 's', limit),
      measured('count', 'warm', warm, 's'),
      ...(memory ? [measured('count', 'memory', memory, 'MB')] : []),
      measured('count', 'people', people, ''),
    ];
  } finally {
    await product.stop();
    await pool.end();
  }
}

async function ask(visitor: Visitor, path: string): Promise<number> {
  const answer = await visitor.call('GET', path);
  if (answer.status !== 200)
    throw new Error(`count: ${answer.status} ${answer.body.toString('utf8').slice(0, 300)}`);
  return answer.ms / 1000;
}

/** Records one training more, so that the next answer needs a seal, the counting tables and the server's copy of them. */
async function recordOne(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted, sex, disability, identity)
     SELECT gen_random_uuid(), 'record', id, 'online', gen_random_uuid(), 1, 'justice-for-children', '2026-05-05', 1, true, 'female', 'no', 'claimed'
     FROM person LIMIT 1`,
  );
}

/** The same counting of distinct people in the same cells, asked of the narrow facts by bare pg and nothing else. */
async function narrow(pool: pg.Pool): Promise<number> {
  await pool.query(`SET work_mem = '128MB'`);
  const from = performance.now();
  await pool.query(
    `SELECT quarter, province, sex, agency, count(*) FROM (
       SELECT DISTINCT month / 3 AS quarter, province, sex, agency, person_no FROM count_fact) people GROUP BY 1, 2, 3, 4`,
  );
  return (performance.now() - from) / 1000;
}

async function best(times: number, work: (index: number) => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) taken.push(await work(index));
  return Math.min(...taken);
}
