import type pg from 'pg';

const RECORDS_A_PERSON = 5;
const BATCH = 100_000;

/**
 * Fills the register with people and records made in SQL, spread over places, agencies, sexes and four years, and seals
 * them. Triggers and foreign keys are off meanwhile, and a record's digest is that of its id alone: five million records
 * take minutes instead of a quarter of an hour, and counting reads no digest. Ids follow each other, as those of the
 * product do.
 */
export async function fillRegister(pool: pg.Pool, people: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (let from = 0; from < people; from += BATCH) {
      const to = Math.min(people, from + BATCH);
      await client.query(
        `INSERT INTO person (id, name_en) SELECT ${id(1, 'n')}, 'Bench ' || n FROM generate_series($1::int, $2::int - 1) n`,
        [from, to],
      );
      await client.query(
        `WITH districts AS (SELECT id, parent_id, row_number() OVER (ORDER BY position) - 1 AS n, count(*) OVER () AS of FROM place WHERE kind = 'district'),
         agencies AS (SELECT id, row_number() OVER (ORDER BY position) - 1 AS n, count(*) OVER () AS of FROM agency)
         INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted,
           sex, disability, identity, agency_id, province_id, district_id, digest)
         SELECT ${id(2, 'no')}, 'record', ${id(1, 'records.n')}, 'online', ${id(3, 'no')}, 1, 'justice-for-children',
           date '2023-01-01' + ((records.n * 37 + r * 211) % 1400)::int, 1, true,
           CASE WHEN records.n % 10 < 3 THEN 'female' WHEN records.n % 10 < 9 THEN 'male' ELSE 'unsaid' END, 'no',
           CASE WHEN records.n % 2 = 0 THEN 'verified' ELSE 'claimed' END, a.id, d.parent_id, d.id, sha256(${id(2, 'no')}::text::bytea)
         FROM (SELECT n, r, n * ${RECORDS_A_PERSON}::bigint + r AS no
           FROM generate_series($1::int, $2::int - 1) n CROSS JOIN generate_series(1, ${RECORDS_A_PERSON}) r) records
         JOIN districts d ON d.n = records.n % d.of JOIN agencies a ON a.n = (records.n * 7) % a.of`,
        [from, to],
      );
    }
    await client.query(
      `INSERT INTO register_unsealed SELECT id FROM register_entry e
       WHERE NOT EXISTS (SELECT 1 FROM register_seal_entry s WHERE s.entry_id = e.id) ON CONFLICT DO NOTHING`,
    );
    await client.query('SELECT register_close_seal()');
    await client.query('ANALYZE');
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
}

/** An id by its kind and number, in SQL. */
const id = (kind: number, number: string): string =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
