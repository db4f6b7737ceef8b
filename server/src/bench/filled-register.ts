import type pg from 'pg';

const RECORDS_A_PERSON = 5;
const BATCH = 50_000;

/** Fills the register with people and records made in SQL, spread over places, agencies, sexes and four years. */
export async function fillRegister(pool: pg.Pool, people: number): Promise<void> {
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
