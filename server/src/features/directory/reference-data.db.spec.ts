import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { Agencies } from './agencies.service.js';
import { DirectoryModule } from './directory.module.js';
import { Places } from './places.service.js';
import { ReferenceData } from './reference-data.js';

describe('ReferenceData.load', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await testRooms([DirectoryModule]);
  });
  afterAll(() => rooms?.close());

  describe('when two servers start on an empty database at once', () => {
    it('should fill it once', async () => {
      await Promise.all([1, 2, 3].map(() => rooms.get(ReferenceData).load()));
      const places = await rooms.get(Places).list();
      expect(places.length).toBeGreaterThan(100);
      expect(new Set(places.map((place) => place.code)).size).toBe(places.length);
      const ids = new Set(places.map((place) => place.id));
      expect(places.filter((place) => place.parentId !== null && !ids.has(place.parentId))).toEqual([]);
    });
  });

  describe('when the files no longer name a code', () => {
    it('should leave it, because records may speak of it', async () => {
      await rooms.unitOfWork.query(
        `INSERT INTO rank (code, "group", group_name_en, agency_groups, name_en, position)
         VALUES ('old-rank', 'old', 'Old', '{}', 'Old rank', 9999)`,
      );
      await rooms.get(ReferenceData).load();
      expect((await rooms.get(Agencies).ranks()).map((rank) => rank.code)).toContain('old-rank');
    });
  });
});
