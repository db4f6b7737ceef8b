import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  arranged,
  findLesson,
  isSamePlan,
  type Plan,
  planOf,
  stepLesson,
  stepModule,
  withLesson,
  withoutLesson,
} from './outline-plan.js';
import { type OutlineBody, OutlineSaver } from './outline-saver.js';

const planWith = (sizes: readonly number[]): Plan => {
  let made = 0;
  return sizes.map((size, index) => ({
    ...{ id: `m${index}`, folder: `0${index + 1}-m${index}`, title: { en: `M ${index}` }, required: true },
    lessons: Array.from({ length: size }, (_, at) => {
      const id = `l${made}`;
      made += 1;
      return { id, path: `0${index + 1}-m${index}/0${at + 1}-${id}`, required: true };
    }),
  }));
};

const plans = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }).map(planWith);
const idsIn = (plan: Plan): string[] => plan.flatMap(({ lessons }) => lessons.map(({ id }) => id));

describe('stepLesson', () => {
  it('should lose nothing, and come back by the opposite step', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (plan, pick, step) => {
        const ids = idsIn(plan);
        const id = ids[pick % Math.max(1, ids.length)] ?? '';
        const moved = stepLesson(plan, id, step);
        expect(idsIn(moved).sort()).toEqual([...ids].sort());
        if (!isSamePlan(moved, plan))
          expect(isSamePlan(stepLesson(moved, id, step === 1 ? -1 : 1), plan)).toBe(true);
      }),
    );
  });

  it('should lead a lesson through every place of the course, one after the other', () => {
    let plan = planWith([2, 0, 1]);
    const places: string[] = [];
    for (let last: Plan | null = null; last !== plan; ) {
      last = plan;
      const found = findLesson(plan, 'l0');
      places.push(`${found?.module}.${found?.at}`);
      plan = stepLesson(plan, 'l0', 1);
    }
    expect(places).toEqual(['0.0', '0.1', '1.0', '2.0', '2.1']);
  });
});

describe('arranged', () => {
  it('should take over an order from dragging and keep what it does not name', () => {
    const plan = planWith([2, 1]);
    const next = arranged(plan, ['m1', 'm0'], { m1: ['l0', 'l2'], m0: [] });
    expect(next.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([
      ['m1', ['l0', 'l2']],
      ['m0', ['l1']],
    ]);
    expect(stepModule(next, 'm0', -1).map(({ id }) => id)).toEqual(['m0', 'm1']);
  });
});

describe('OutlineSaver', () => {
  /** A server that renames as the real one does, and counts revisions. */
  function rig(plan: Plan) {
    const bodies: OutlineBody[] = [];
    const server = { plan, revision: 1, isDown: false };
    const saver = new OutlineSaver(
      { plan, revision: 1 },
      {
        save: async (body) => {
          await Promise.resolve();
          if (server.isDown) throw new Error('offline');
          if (body.revision !== server.revision) throw new Error('conflict');
          bodies.push(body);
          server.revision += 1;
          return {
            revision: server.revision,
            modules: body.modules.map(({ folder, lessons }) => ({
              folder,
              lessons: lessons.map(({ path }, at) => `${folder}/0${at + 1}-${path.split('-').at(-1)}`),
            })),
          };
        },
        read: async () => ({ plan: server.plan, revision: server.revision }),
        isConflict: (error) => error instanceof Error && error.message === 'conflict',
        isRefusal: () => false,
        onSaved: () => undefined,
      },
    );
    return { saver, server, bodies };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  describe('when wishes come faster than they are saved', () => {
    it('should send the last one under the names that the files have by then', async () => {
      const { saver, bodies } = rig(planWith([3]));
      saver.want(stepLesson(saver.current().plan, 'l0', 1));
      saver.want(stepLesson(saver.current().plan, 'l0', 1));
      await settled();
      expect(saver.current().state).toBe('saved');
      expect(bodies).toHaveLength(2);
      expect(bodies[1]?.modules[0]?.lessons.map(({ path }) => path)).toEqual([
        '01-m0/01-l1',
        '01-m0/03-l2',
        '01-m0/02-l0',
      ]);
    });
  });

  describe('when the line is down', () => {
    it('should try again by itself', async () => {
      vi.useFakeTimers();
      const { saver, server, bodies } = rig(planWith([2]));
      server.isDown = true;
      saver.want(stepLesson(saver.current().plan, 'l0', 1));
      await vi.advanceTimersByTimeAsync(100);
      expect(saver.current().state).toBe('failed');
      server.isDown = false;
      await vi.runAllTimersAsync();
      vi.useRealTimers();
      expect([saver.current().state, bodies.length]).toEqual(['saved', 1]);
    });
  });

  describe('when a lesson is removed and put back', () => {
    it('should name what goes, and name it again by its last path', async () => {
      const { saver, bodies } = rig(planWith([2]));
      const before = saver.current().plan;
      const lesson = findLesson(before, 'l1')?.lesson;
      saver.want(withoutLesson(before, 'l1'));
      await settled();
      expect(bodies[0]?.removed).toEqual(['01-m0/02-l1']);
      if (lesson) saver.want(withLesson(saver.current().plan, 0, 1, lesson));
      await settled();
      expect(bodies[1]?.modules[0]?.lessons.map(({ path }) => path)).toEqual(['01-m0/01-l0', '01-m0/02-l1']);
    });
  });

  describe('when somebody else has saved', () => {
    it('should go on where that was a text, and stop where it was the outline', async () => {
      const { saver, server } = rig(planWith([2]));
      server.revision = 5;
      saver.want(stepLesson(saver.current().plan, 'l0', 1));
      await settled();
      expect(saver.current().state).toBe('saved');
      server.revision = 9;
      server.plan = planWith([1]);
      saver.want(stepLesson(saver.current().plan, 'l0', -1));
      await settled();
      expect(saver.current().state).toBe('conflict');
      await saver.takeTheirs();
      expect(idsIn(saver.current().plan)).toEqual(['l0']);
    });
  });
});

describe('planOf', () => {
  it('should know parts by their keys, and two of one key by their paths', () => {
    const lesson = (path: string) => ({
      path,
      title: path,
      required: true,
      hasEnglish: true,
      hasUrdu: true,
      errors: 0,
      warnings: 0,
    });
    const lessons = [lesson('01-a/01-x'), lesson('01-a/02-x'), lesson('01-a/03-y')];
    const [module] = planOf({ modules: [{ folder: '01-a', title: { en: 'A' }, required: true, lessons }] });
    expect(module?.id).toBe('a');
    expect(module?.lessons.map(({ id }) => id)).toEqual(['01-a/01-x', '01-a/02-x', 'y']);
  });
});
