import type { MigrationInterface, QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/**
 * A migration made of plain SQL. `name` ends in the time stamp that TypeORM sorts by.
 *
 * Names say who keeps a constraint in step: `pk_`, `uq_`, `fk_`, `ix_` stand in an entity as well and are
 * compared by the drift check; `ck_` (checks), `xfk_` (foreign keys across features) and `sx_` (partial and
 * expression indexes) live in SQL only.
 */
export function sqlMigration(name: string, up: string, down: string): MigrationClass {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
}
