import { sqlMigration } from './sql-migration.js';

/** Extra time at the online tests of a workshop, for participants who need it. */
export const WorkshopExtraTime = sqlMigration(
  'WorkshopExtraTime1790000000030',
  /* sql */ `
    -- What stands now; each change with its reason is in the audit trail as well. It outlives being taken off the roll.
    CREATE TABLE workshop_extra_time (
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_extra_time_workshop REFERENCES workshop (id),
      person_id uuid NOT NULL CONSTRAINT xfk_workshop_extra_time_person REFERENCES person (id),
      -- Of the test's minutes, beside them.
      percent integer NOT NULL CONSTRAINT ck_workshop_extra_time_percent CHECK (percent BETWEEN 0 AND 300),
      reason text NOT NULL,
      set_by uuid NOT NULL,
      set_at timestamptz NOT NULL,
      CONSTRAINT pk_workshop_extra_time PRIMARY KEY (workshop_id, person_id)
    );
  `,
  /* sql */ `
    DROP TABLE workshop_extra_time;
  `,
);
