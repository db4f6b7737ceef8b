import { sqlMigration } from './sql-migration.js';

/**
 * Head-counts of old workshops as entries of the register.
 *
 * What such an entry must say is held here, because the log is never mended. The constraint is checked of what comes
 * from now on; nothing has written a head-count before.
 */
export const HeadCountsAndActivation = sqlMigration(
  'HeadCountsAndActivation1790000000015',
  /* sql */ `
    -- coalesce: a condition over something that is missing is neither true nor false, and would be let through.
    ALTER TABLE register_entry ADD CONSTRAINT ck_register_entry_head_count_says CHECK (kind <> 'head-count' OR coalesce(
      topic IS NOT NULL AND district_id IS NOT NULL AND province_id IS NOT NULL AND source_id IS NOT NULL AND source_revision IS NOT NULL
      AND person_id IS NULL
      AND (head_count ->> 'total')::int > 0 AND (head_count ->> 'women')::int >= 0 AND (head_count ->> 'men')::int >= 0
      AND (head_count ->> 'women')::int + (head_count ->> 'men')::int <= (head_count ->> 'total')::int
      AND coalesce((head_count ->> 'withDisability')::int BETWEEN 0 AND (head_count ->> 'total')::int, true)
      AND (head_count ->> 'from')::text <= to_char(completed_on, 'YYYY-MM-DD')
      AND length(head_count ->> 'titleEn') > 0 AND length(head_count ->> 'source') > 0, false)) NOT VALID;
    -- A correction is the next revision of the same workshop, written once.
    CREATE UNIQUE INDEX sx_register_entry_head_count_revision ON register_entry (source_id, source_revision) WHERE kind = 'head-count';
    CREATE INDEX sx_register_entry_head_count ON register_entry (completed_on, id) WHERE kind = 'head-count';
  `,
  /* sql */ `
    DROP INDEX sx_register_entry_head_count, sx_register_entry_head_count_revision;
    ALTER TABLE register_entry DROP CONSTRAINT ck_register_entry_head_count_says;
  `,
);
