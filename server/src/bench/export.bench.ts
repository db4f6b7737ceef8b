import type pg from 'pg';
import Cursor from 'pg-cursor';
import { fillRegister } from './filled-register.js';
import { keepAlive, Visitor } from './http.js';
import { makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

const PATH = '/api/reports/trained/people';
const QUESTION = '?from=2023-01-01&to=2026-10-31';

/** Everyone behind a figure as a file: how many rows a second leave the server, and what memory that takes. */
export async function benchExport(product: Product, people: number): Promise<Measured[]> {
  const pool = product.pool();
  try {
    const [reporter] = await makeAccounts(product, 1, 'exporter', 'reporter');
    await fillRegister(pool, people);
    await product.serve();
    const visitor = new Visitor(product.origin, keepAlive(1));
    await visitor.call('POST', '/api/sign-in', { login: reporter?.login, password: PASSWORD });
    const asked = await visitor.call('GET', `/api/reports/trained${QUESTION}`);
    const { total } = JSON.parse(asked.body.toString('utf8')) as { total: { individuals: number } };
    await pool.query('VACUUM ANALYZE');
    const idle = await product.residentMb();
    const csv = await download(product, visitor, `${PATH}.csv${QUESTION}`);
    const xlsx = await download(product, visitor, `${PATH}.xlsx${QUESTION}`);
    const limit = total.individuals / (await bare(pool));
    return [
      measured('export', 'csv', total.individuals / csv.seconds, 'rows/s', limit),
      measured('export', 'xlsx', total.individuals / xlsx.seconds, 'rows/s', limit),
      ...(idle ? [measured('export', 'memory', Math.max(csv.residentMb, xlsx.residentMb) - idle, 'MB')] : []),
      measured('export', 'people', total.individuals, ''),
    ];
  } finally {
    await product.stop();
    await pool.end();
  }
}

/** The file is thrown away as it comes; the server's memory is looked at ten times a second meanwhile. */
async function download(
  product: Product,
  visitor: Visitor,
  path: string,
): Promise<{ seconds: number; residentMb: number }> {
  let residentMb = 0;
  const watching = setInterval(async () => {
    residentMb = Math.max(residentMb, (await product.residentMb()) ?? 0);
  }, 100);
  try {
    const { status, ms, bytes } = await visitor.download(path);
    if (status !== 200 || bytes === 0) throw new Error(`export: ${path} ${status}`);
    return { seconds: ms / 1000, residentMb };
  } finally {
    clearInterval(watching);
  }
}

/** The same people with the same figures, grouped, sorted and read by bare pg: no links, names or formats. */
async function bare(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    const from = performance.now();
    const cursor = client.query(
      new Cursor(
        `SELECT p.name_en, p.name_ur, p.cnic_last_four, t.* FROM (
           SELECT person_no, count(*)::int AS records, max(completed_on) AS completed_on, bool_or(verified) AS verified,
             max(province), max(district), max(agency), max(sex) FROM count_fact GROUP BY person_no) t
         JOIN count_person c ON c.no = t.person_no JOIN person p ON p.id = c.person_id ORDER BY p.name_en, p.id`,
        [],
        { rowMode: 'array' },
      ),
    );
    while ((await cursor.read(2_000)).length > 0);
    await cursor.close();
    return (performance.now() - from) / 1000;
  } finally {
    client.release();
  }
}
