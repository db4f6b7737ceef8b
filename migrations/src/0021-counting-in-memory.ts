import { sqlMigration } from './sql-migration.js';

/**
 * What a server needs to keep its copy of the counting tables: a number that changes when they are emptied and filled
 * anew, facts found by their place in the register's order, and those that were ended.
 */
export const CountingInMemory = sqlMigration(
  'CountingInMemory1790000000021',
  /* sql */ `
    ALTER TABLE count_state ADD COLUMN generation integer NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX uq_count_fact_no ON count_fact (no);
    CREATE INDEX sx_count_fact_ended ON count_fact (to_seal) WHERE to_seal < 2147483647;
  `,
  /* sql */ `
    DROP INDEX sx_count_fact_ended, uq_count_fact_no;
    ALTER TABLE count_state DROP COLUMN generation;
  `,
);
