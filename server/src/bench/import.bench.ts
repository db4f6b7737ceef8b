import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import { newId } from '../platform/ids.js';
import { keepAlive, Visitor } from './http.js';
import { makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

const ROWS = 10_000;
const HEADINGS = 'Name,CNIC,Mobile,Belt No,Agency,Rank,District,Sex';
const TYPES = `"nameEn" text, cnic text, mobile text, "serviceNumber" text`;

/** A list as an agency sends it; half of its people are known already where it follows another list. */
const list = (from: number): string =>
  [
    HEADINGS,
    ...Array.from({ length: ROWS }, (_, index) => {
      const number = String(from + index).padStart(7, '0');
      return `Nasreen Akhtar,35202-${number}-1,0300-${number},LH/${number},Lahore Police,ASI,Lahore,f`;
    }),
  ].join('\r\n');

/** 10,000 people into a directory that holds many, half of them known: sent, judged row by row, and confirmed. */
export async function benchImport(product: Product, people: number): Promise<Measured[]> {
  const pool = product.pool();
  try {
    const [administrator] = await makeAccounts(product, 1, 'importer', 'administrator');
    await fill(pool, people);
    await product.serve();
    const visitor = new Visitor(product.origin, keepAlive(1));
    await visitor.call('POST', '/api/sign-in', { login: administrator?.login, password: PASSWORD });
    // The first one finds the code cold.
    await importList(visitor, list(0));
    const taken = [await importList(visitor, list(ROWS / 2)), await importList(visitor, list(ROWS))];
    const dryRun = Math.min(...taken.map((one) => one.dryRun));
    const confirmed = Math.min(...taken.map((one) => one.confirmed));
    const limit = Math.min(await bare(pool, list(5 * ROWS)), await bare(pool, list(6 * ROWS)));
    return [
      measured('import', 'rate', ROWS / (dryRun + confirmed), 'rows/s', ROWS / limit),
      measured('import', 'dry run', dryRun, 's'),
      measured('import', 'confirmation', confirmed, 's'),
      measured('import', 'people before', people, ''),
    ];
  } finally {
    await product.stop();
    await pool.end();
  }
}

async function fill(pool: pg.Pool, people: number): Promise<void> {
  await pool.query(
    `INSERT INTO person (id, name_en, mobile, service_number, cnic_index, cnic_sealed, cnic_last_four)
     SELECT gen_random_uuid(), 'Bench ' || n, '+92321' || lpad(n::text, 7, '0'), 'B' || n, md5(n::text), '-', '0000'
     FROM generate_series(1, $1::int) n`,
    [people],
  );
  await pool.query('VACUUM ANALYZE person');
}

async function importList(visitor: Visitor, content: string): Promise<{ dryRun: number; confirmed: number }> {
  const id = newId();
  const sent = await visitor.sendFile(`/api/people-imports?id=${id}&fileName=list.csv`, Buffer.from(content));
  const draft = JSON.parse(sent.body.toString('utf8')) as {
    revision: number;
    counts: Record<string, number>;
  };
  if (sent.status !== 201 || (draft.counts.new ?? 0) < ROWS / 2)
    throw new Error(`import: ${sent.body.toString('utf8')}`);
  const answer = await visitor.call('POST', `/api/people-imports/${id}/confirmation`, {
    revision: draft.revision,
  });
  if (answer.status !== 200) throw new Error(`import: ${answer.body.toString('utf8')}`);
  return { dryRun: sent.ms / 1000, confirmed: answer.ms / 1000 };
}

/** The same file parsed, looked up by its numbers and written by bare pg in two statements: no checks, no sealing, no dry run kept. */
async function bare(pool: pg.Pool, content: string): Promise<number> {
  const from = performance.now();
  const rows = (parse(content, { from: 2 }) as string[][]).map(([nameEn, cnic, mobile, serviceNumber]) => ({
    ...{ nameEn, cnic, mobile, serviceNumber },
  }));
  const sent = JSON.stringify(rows);
  await pool.query(
    `SELECT r.cnic, p.id FROM jsonb_to_recordset($1) AS r (${TYPES}) JOIN person p
       ON p.cnic_index = r.cnic OR p.mobile = r.mobile OR p.service_number = r."serviceNumber"`,
    [sent],
  );
  await pool.query(
    `INSERT INTO person (id, name_en, mobile, service_number, cnic_index, cnic_sealed, cnic_last_four)
     SELECT gen_random_uuid(), "nameEn", mobile, "serviceNumber", cnic, '-', '0000' FROM jsonb_to_recordset($1) AS r (${TYPES})`,
    [sent],
  );
  return (performance.now() - from) / 1000;
}
