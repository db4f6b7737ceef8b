import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from './testing/app.js';
import { DeedsPlay, type DeedsWorld, deed, deedsWorld } from './testing/deeds.js';

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
        { numRuns: 8 },
      );
    }, 240_000);
  });
});
