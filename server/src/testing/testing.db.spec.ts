import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './database.js';

describe('testDatabase', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('should be migrated', async () => {
    const rows = await database.unitOfWork.query<{ name: string }>(
      'SELECT name FROM migration ORDER BY id LIMIT 1',
    );
    expect(rows).toEqual([{ name: 'Platform1790000000001' }]);
  });

  it('should roll back a unit of work that fails', async () => {
    const { unitOfWork } = database;
    const failing = unitOfWork.run(async () => {
      await unitOfWork.query(`INSERT INTO setting (key, value) VALUES ('colour', '"green"')`);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await unitOfWork.query(`SELECT 1 FROM setting WHERE key = 'colour'`)).toEqual([]);
  });

  describe('when another test has a database at the same time', () => {
    it('should see nothing of it', async () => {
      const other = await testDatabase();
      await other.unitOfWork.query(`INSERT INTO setting (key, value) VALUES ('mine', 'true')`);
      expect(await database.unitOfWork.query(`SELECT 1 FROM setting WHERE key = 'mine'`)).toEqual([]);
      await other.close();
    });
  });
});
