import { sqlMigration } from './sql-migration.js';

/**
 * Head-counts of old workshops as entries of the register, and accounts that are activated from a printed slip.
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

    -- invited: made for somebody by another, without a password; opens with the one-time code of a printed slip.
    ALTER TABLE account DROP CONSTRAINT ck_account_state;
    ALTER TABLE account ADD CONSTRAINT ck_account_state CHECK (state IN ('open', 'closed', 'invited'));
    CREATE TABLE account_activation (
      account_id uuid CONSTRAINT pk_account_activation PRIMARY KEY
        CONSTRAINT fk_account_activation_account REFERENCES account (id) ON DELETE CASCADE,
      -- HMAC of the code: whoever reads the table learns no code.
      code_index text NOT NULL CONSTRAINT uq_account_activation_code_index UNIQUE,
      printed_by uuid NOT NULL,
      printed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    );
  `,
  /* sql */ `
    DROP TABLE account_activation;
    DELETE FROM account WHERE state = 'invited';
    ALTER TABLE account DROP CONSTRAINT ck_account_state;
    ALTER TABLE account ADD CONSTRAINT ck_account_state CHECK (state IN ('open', 'closed'));
    DROP INDEX sx_register_entry_head_count, sx_register_entry_head_count_revision;
    ALTER TABLE register_entry DROP CONSTRAINT ck_register_entry_head_count_says;
  `,
);
