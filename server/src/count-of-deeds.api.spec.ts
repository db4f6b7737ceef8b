import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from './testing/app.js';
import { type Deed, DeedsPlay, type DeedsWorld, deed, deedsWorld } from './testing/deeds.js';

const begin: Deed[] = [
  { do: 'send-import', people: [0, 1] },
  { do: 'confirm-import', nth: 0 },
  { do: 'link', one: 1, other: 0 },
];
const LINKED_ON_ONE_LIST: Deed[] = [
  ...begin,
  { do: 'list', workshop: 1, people: [0, 1], session: 0 },
  { do: 'confirm', workshop: 1 },
];
const LINKED_TO_ONE_HERE: Deed[] = [
  ...begin,
  { do: 'list', workshop: 0, people: [0], session: 0 },
  { do: 'list', workshop: 0, people: [1], session: 1 },
  { do: 'confirm', workshop: 0 },
];

let world: DeedsWorld;
beforeAll(async () => {
  world = await deedsWorld(await testApp());
});
afterAll(() => world?.app.close());

describe('the figure', () => {
  describe('when lists cross and repeat, rolls are marked, workshops confirmed and reopened, records reversed and people linked', () => {
    it('should be what was counted on paper, as of every moment it was asked, and nobody should be there twice', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (deeds) => {
          const play = new DeedsPlay(world);
          await play.begin();
          for (const each of [...deeds, { do: 'ask' as const }]) {
            await play.take(each);
            const { told } = await play.figure();
            expect(told).toEqual(play.paper.count());
          }
          for (const { asOf, paper } of play.asked) expect((await play.figure(asOf)).told).toEqual(paper);
          for (const who of play.people) expect((await play.idsOf(who)).length).toBeLessThanOrEqual(1);
        }),
        { numRuns: 8, examples: [[LINKED_ON_ONE_LIST], [LINKED_TO_ONE_HERE]] },
      );
    }, 240_000);
  });
});
