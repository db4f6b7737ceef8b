import { listAgencies, listPlaces } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.js';
import { ReferenceData } from './index.js';

describe('what the forms ask for', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
  });
  afterAll(() => app?.close());

  it('should answer places and agencies to anyone, as the contract says, to be kept for a while', async () => {
    const [places, agencies] = [await app.client().call(listPlaces), await app.client().call(listAgencies)];
    expect(listPlaces.view.safeParse(places.body).error).toBeUndefined();
    expect(listAgencies.view.safeParse(agencies.body).error).toBeUndefined();
    expect(places.body.items.length).toBeGreaterThan(100);
    for (const { headers } of [places, agencies])
      expect(headers.get('cache-control')).toContain('max-age=300');
  });

  it('should name ranks of groups that some agency belongs to, and parents before children', async () => {
    const { items, ranks } = (await app.client().call(listAgencies)).body;
    const groups = new Set(items.map(({ group }) => group));
    expect(ranks.flatMap(({ agencyGroups }) => agencyGroups).filter((group) => !groups.has(group))).toEqual(
      [],
    );
    const seen = new Set<string | null>([null]);
    for (const { id, parentId } of items) {
      expect(seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });
});
