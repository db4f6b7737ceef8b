import pg from 'pg';
import { keepAlive, Visitor } from './http.js';
import { makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

const RECORDS_A_PERSON = 5;
const BATCH = 50_000;

/** Fills the register with people and records made in SQL, spread over places, agencies, sexes and four years. */
async function fill(pool: pg.Pool, people: number): Promise<void> {
  for (let from = 0; from < people; from += BATCH) {
    const to = Math.min(people, from + BATCH);
    await pool.query(
      `WITH made AS (
         INSERT INTO person (id, name_en) SELECT gen_random_uuid(), 'Bench ' || n FROM generate_series($1::int, $2::int - 1) n RETURNING id
       ), numbered AS (SELECT id, row_number() OVER () AS n FROM made),
       districts AS (SELECT id, parent_id, row_number() OVER (ORDER BY position) - 1 AS n, count(*) OVER () AS of FROM place WHERE kind = 'district'),
       agencies AS (SELECT id, row_number() OVER (ORDER BY position) - 1 AS n, count(*) OVER () AS of FROM agency)
       INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted,
         sex, disability, identity, agency_id, province_id, district_id)
       SELECT gen_random_uuid(), 'record', p.id, 'online', gen_random_uuid(), 1, 'justice-for-children',
         date '2023-01-01' + ((p.n * 37 + r * 211) % 1400)::int, 1, true,
         CASE WHEN p.n % 10 < 3 THEN 'female' WHEN p.n % 10 < 9 THEN 'male' ELSE 'unsaid' END, 'no',
         CASE WHEN p.n % 2 = 0 THEN 'verified' ELSE 'claimed' END, a.id, d.parent_id, d.id
       FROM numbered p CROSS JOIN generate_series(1, ${RECORDS_A_PERSON}) r
       JOIN districts d ON d.n = p.n % d.of JOIN agencies a ON a.n = (p.n * 7) % a.of`,
      [from, to],
    );
  }
  await pool.query('SELECT register_close_seal()');
}

const QUESTION = '/api/reports/trained?from=2023-01-01&to=2026-10-31&groupBy=quarter,province,sex,agency';

/** Individuals trained by province × sex × agency × quarter, first asked and asked again. */
export async function benchCount(product: Product, people: number): Promise<Measured[]> {
  const pool = new pg.Pool({ connectionString: product.config.databaseUrl, max: 1 });
  try {
    const [reporter] = await makeAccounts(product, 1, 'reporter', 'reporter');
    await fill(pool, people);
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
    const limit = await best(5, () => narrow(pool));
    return [
      measured('count', 'fill counting tables and first answer', filled, 's'),
      measured('count', 'cold', cold, 's', limit),
      measured('count', 'first time or again, cold', occasion, 's'),
      measured('count', 'warm', warm, 's'),
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
