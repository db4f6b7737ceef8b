import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { referenceId } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { People, ReferenceData } from '../directory/index.js';
import { Duplicates } from './duplicates.service.js';
import { RegisterModule } from './index.js';
import { LinkedPeople } from './linked-people.service.js';
import { Links } from './links.service.js';

const REASON = 'Service number and agency agree';

let rooms: TestRooms;
let duplicates: Duplicates;
let links: Links;
let linked: LinkedPeople;
let people: People;
let served: { agencyId: string; districtId: string; rank: null; sex: 'unsaid'; disability: 'unsaid' };
let serial = 0;

beforeAll(async () => {
  rooms = await testRooms([RegisterModule]);
  await rooms.get(ReferenceData).load();
  [duplicates, links, linked, people] = [
    rooms.get(Duplicates),
    rooms.get(Links),
    rooms.get(LinkedPeople),
    rooms.get(People),
  ];
  served = {
    agencyId: await referenceId(rooms, 'agency', 'police-punjab-lahore'),
    districtId: await referenceId(rooms, 'place', 'punjab-lahore'),
    ...{ rank: null, sex: 'unsaid', disability: 'unsaid' },
  };
});
afterAll(() => rooms?.close());

const suggested = async (person: string): Promise<{ other: string; reasons: string[]; strength: string }[]> =>
  (await duplicates.page(SYSTEM, { person })).items.map(({ one, other, reasons, strength }) => ({
    other: one.id === person ? other.id : one.id,
    ...{ reasons, strength },
  }));
const others = async (person: string): Promise<string[]> =>
  (await suggested(person)).map(({ other }) => other);

/** Two people with one mobile number of their own. */
async function twins(): Promise<[string, string]> {
  serial += 1;
  const mobile = `+92311${String(serial).padStart(7, '0')}`;
  const make = (): Promise<string> => people.create({ nameEn: 'Samina Twin', mobile });
  return [await make(), await make()];
}

describe('duplicates', () => {
  describe('when people share something', () => {
    it('should be suggested with the reason and how strong it is', async () => {
      const first = await people.create({
        nameEn: 'Naseem Akhtar',
        cnic: '3520266600011',
        mobile: '+923119999999',
        profile: { ...served, serviceNumber: 'DUP1' },
      });
      const byCnic = await people.create({ nameEn: 'N. Akhtar', cnic: '3520266600011' });
      const byNumber = await people.create({
        nameEn: 'Nasim Akhter',
        profile: { ...served, serviceNumber: 'DUP1', districtId: null },
      });
      const byMobile = await people.create({ nameEn: 'Naseem Akhtar', mobile: '+923119999999' });
      const byName = await people.create({
        nameEn: 'Akhtar Naseem',
        profile: { ...served, serviceNumber: null },
      });
      const elsewhere = await people.create({ nameEn: 'Naseem Akhtar' });
      const found = new Map((await suggested(first)).map(({ other, ...how }) => [other, how]));
      expect(found.get(byCnic)).toMatchObject({
        strength: 'strong',
        reasons: expect.arrayContaining(['cnic']),
      });
      expect(found.get(byNumber)).toEqual({ strength: 'strong', reasons: ['service-number', 'name'] });
      expect(found.get(byMobile)).toEqual({ strength: 'medium', reasons: ['mobile', 'name'] });
      expect(found.get(byName)).toEqual({ strength: 'weak', reasons: ['name', 'agency-district'] });
      expect(found.has(elsewhere)).toBe(false);
      expect(found.size).toBe(4);
    });

    it('should be suggested however they came in, and no longer once they share nothing', async () => {
      const [one, other] = await twins();
      expect(await others(one)).toEqual([other]);
      await rooms.unitOfWork.query('UPDATE person SET mobile = NULL WHERE id = $1', [other]);
      expect(await others(one)).toEqual([]);
      await rooms.unitOfWork.query(
        'UPDATE person SET mobile = (SELECT mobile FROM person WHERE id = $1) WHERE id = $2',
        [one, other],
      );
      expect(await others(other)).toEqual([one]);
    });

    it('should leave demonstration accounts out', async () => {
      const [one, other] = await twins();
      await rooms.unitOfWork.query('UPDATE person SET demonstration = true WHERE id = $1', [other]);
      expect(await others(one)).toEqual([]);
    });

    it('should come page after page, the likeliest first, each pair once', async () => {
      for (let i = 0; i < 35; i += 1) await twins();
      const seen: number[] = [];
      const pairs = new Set<string>();
      let after: string | undefined;
      do {
        const page = await duplicates.page(SYSTEM, after ? { after } : {});
        for (const item of page.items) {
          seen.push(item.score);
          pairs.add(`${item.one.id} ${item.other.id}`);
        }
        after = page.next ?? undefined;
      } while (after);
      expect(pairs.size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(35);
      expect(seen).toEqual([...seen].sort((a, b) => b - a));
    });
  });

  describe('when a suggestion is dismissed', () => {
    it('should stay away until a fact of one of them changes, and be written down once', async () => {
      const [one, other] = await twins();
      const dismissal = { one: other, other: one, reason: 'Sisters with one telephone' };
      expect(await others(one)).toEqual([other]);
      await duplicates.dismiss(SYSTEM, dismissal);
      await duplicates.dismiss(SYSTEM, dismissal);
      expect(await others(one)).toEqual([]);
      expect(await duplicates.compare(SYSTEM, { one, other })).toMatchObject({
        strength: 'medium',
        reasons: ['mobile', 'name'],
        dismissed: { reason: dismissal.reason },
        linked: null,
      });
      const trail = await rooms.unitOfWork.query(
        `SELECT 1 FROM audit_entry WHERE action = 'register.dismiss-duplicate' AND subject_id = $1`,
        [other],
      );
      expect(trail).toHaveLength(1);
      // What was not compared brings nothing back.
      await rooms.unitOfWork.query(`UPDATE person SET disability = 'no', updated_at = now() WHERE id = $1`, [
        one,
      ]);
      expect(await others(one)).toEqual([]);
      await rooms.unitOfWork.query(`UPDATE person SET name_ur = 'ثمینہ' WHERE id = $1`, [one]);
      expect(await others(one)).toEqual([other]);
    });
  });

  describe('when two are linked', () => {
    it('should be suggested no more, even through a third, and again once the link is undone', async () => {
      const [one, other] = await twins();
      const third = await people.create({ nameEn: 'Third Person' });
      const { id } = await links.link(SYSTEM, one, third, REASON);
      await links.link(SYSTEM, third, other, REASON);
      expect(await others(one)).toEqual([]);
      expect((await duplicates.compare(SYSTEM, { one, other })).linked).toBe('through-others');
      expect((await duplicates.compare(SYSTEM, { one, other: third })).linked).toBe('directly');
      await expect(duplicates.dismiss(SYSTEM, { one, other, reason: REASON })).rejects.toMatchObject({
        code: 'link-invalid',
      });
      await links.unlink(SYSTEM, id, 'They are two after all');
      expect(await others(one)).toEqual([other]);
    });

    it('should show on both pages who is linked and why, and what was undone', async () => {
      const [one, other] = await twins();
      const { id } = await links.link(SYSTEM, one, other, REASON);
      for (const [person, shown] of [
        [one, other],
        [other, one],
      ] as const)
        expect(await linked.of(SYSTEM, person)).toMatchObject({
          linked: [{ person: { id: shown }, link: { id, reason: REASON } }],
          undone: [],
        });
      await links.unlink(SYSTEM, id, 'They are two after all');
      expect(await linked.of(SYSTEM, other)).toMatchObject({
        linked: [],
        undone: [{ id, person: { id: one }, undoneReason: 'They are two after all' }],
      });
    });

    it('should be linked once, though two administrators link them at the same moment', async () => {
      const [one, other] = await twins();
      const told = await Promise.allSettled([
        links.link(SYSTEM, one, other, REASON),
        links.link(SYSTEM, other, one, REASON),
      ]);
      expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('should not name somebody beyond a coordinator’s reach', async () => {
      const within = await people.create({ nameEn: 'Within', profile: { ...served, serviceNumber: null } });
      const beyond = await people.create({ nameEn: 'Beyond' });
      await links.link(SYSTEM, within, beyond, REASON);
      const coordinator = {
        ...SYSTEM,
        grants: [{ role: 'coordinator' as const, agencyId: served.agencyId }],
      };
      expect((await linked.of(coordinator, within)).linked).toMatchObject([{ person: null }]);
      await expect(linked.of(coordinator, beyond)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
