import {
  getLesson,
  inLanguage,
  type Language,
  playScenario,
  type QuestionKind,
  type Scenario,
} from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { answerByKeyboard, pressByKeyboard } from './support/keyboard.js';
import { enrolled, type Learner, lessonsOf, SLUG } from './support/learner.js';
import { type KnownQuestion, rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

interface Found {
  readonly lessonKey: string;
  readonly blockKey: string;
}

describe('practice', () => {
  let server: TestServer;
  let browser: Browser;
  let known: ReadonlyMap<string, KnownQuestion>;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    known = await rightAnswers(server.databaseUrl, SLUG);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(LANGUAGES)('when it is done in %s', (language) => {
    const other: Language = language === 'en' ? 'ur' : 'en';
    let visitor: Visitor;
    let learner: Learner;
    let scenario: Scenario;
    let played: Found;
    /** Where the first practice question of each kind is asked. */
    const asked = new Map<QuestionKind, Found & { readonly question: KnownQuestion }>();

    beforeAll(async () => {
      visitor = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      learner = await enrolled(visitor, language);
      for (const { key: lessonKey } of lessonsOf(learner.course)) {
        const { blocks } = await visitor.call(getLesson, {
          params: { id: learner.enrolment.publicationId, key: lessonKey },
        });
        for (const block of blocks) {
          const found = { lessonKey, blockKey: block.key };
          if (block.kind === 'scenario') [scenario, played] = [block.scenario, found];
          const question = block.kind === 'check' ? known.get(block.question.key) : undefined;
          if (question && !asked.has(question.kind)) asked.set(question.kind, { ...found, question });
        }
      }
    });
    afterEach(() => {
      expect(visitor?.problems).toEqual([]);
    });
    afterAll(() => visitor?.leave());

    /** Opens a lesson past its content note, with the keyboard's place at a block. */
    const openAt = async ({ lessonKey, blockKey }: Found): Promise<void> => {
      const { page, say } = visitor;
      await visitor.open(`/learn/${learner.enrolment.id}/lessons/${lessonKey}`);
      await page.waitForFunction(
        (words) =>
          document.querySelector('[data-key="b1"]') ||
          [...document.querySelectorAll('main button')].some((one) => one.textContent?.trim() === words),
        {},
        say('learn:contentNote.read'),
      );
      if (!(await page.$('[data-key="b1"]'))) await visitor.press(say('learn:contentNote.read'));
      const block = await page.waitForSelector(`[data-key="${blockKey}"]`);
      await block?.evaluate((one) => {
        one.setAttribute('tabindex', '-1');
        (one as HTMLElement).focus();
      });
    };

    it.each(['match', 'order', 'number'] as const)(
      'should take the answer to a question of the kind %s by the keyboard alone',
      async (kind) => {
        const found = asked.get(kind);
        if (!found) throw new Error(`No lesson asks a question of the kind ${kind}`);
        const { question } = found;
        const { page, say } = visitor;
        await openAt(found);
        if (kind !== 'order') {
          await pressByKeyboard(page, say('learn:practice.check'));
          await visitor.sees(say(kind === 'match' ? 'learn:practice.match' : 'learn:practice.choose'));
          await openAt(found);
        }
        await answerByKeyboard(page, question, question.right);
        await visitor.inspect();
        await pressByKeyboard(page, say('learn:practice.check'));
        await visitor.sees(say('learn:practice.correct'), inLanguage(question.explain, language));
        await visitor.inspect();
      },
    );

    /** Chooses by the keyboard, decision by decision. */
    const play = async (path: readonly number[], from = 0): Promise<void> => {
      for (let index = from; index < path.length; index += 1) {
        const { step } = playScenario(scenario, path.slice(0, index));
        const choice = step.choices[path[index] ?? 0];
        if (!choice) throw new Error('The path does not fit the scenario');
        await pressByKeyboard(visitor.page, inLanguage(choice.text, language).trim());
        if (choice.reply) await visitor.sees(inLanguage(choice.reply, language));
      }
    };
    const worst = () => pathWhere(scenario, ({ met }) => -met);
    const best = () => pathWhere(scenario, ({ met }) => met);

    it('should play a scenario badly to its end, by the keyboard, and say which duties were not met', async () => {
      const { say, page } = visitor;
      await openAt(played);
      await pressByKeyboard(page, say('scenario:start'));
      await visitor.sees(say('scenario:ask'));
      await visitor.inspect();
      await play(worst());
      const { outcomes } = playScenario(scenario, worst());
      const met = outcomes?.filter(({ state }) => state === 'met').length ?? 0;
      expect(met).toBeLessThan(scenario.duties.length);
      await visitor.sees(say('scenario:sum', { met, of: scenario.duties.length }));
      const breached = outcomes?.find(({ state }) => state === 'breached')?.duty;
      await visitor.sees(
        say('scenario:state.breached'),
        inLanguage(breached!.text, language),
        inLanguage(breached!.cites[0]!.label, language),
      );
      await visitor.inspect();
    });

    it('should keep the run over a reload and a change of language', async () => {
      const met =
        playScenario(scenario, worst()).outcomes?.filter(({ state }) => state === 'met').length ?? 0;
      await openAt(played);
      await visitor.sees(visitor.say('scenario:sum', { met, of: scenario.duties.length }));
      await visitor.press(visitor.say('common:language.label'));
      visitor.reads(other);
      await visitor.sees(
        inLanguage(scenario.title, other),
        visitor.say('scenario:sum', { met, of: scenario.duties.length }),
      );
      await visitor.press(visitor.say('common:language.label'));
      visitor.reads(language);
      await visitor.sees(inLanguage(scenario.title, language));
    });

    it('should take up a decision again and meet every duty', async () => {
      const { say, page } = visitor;
      await openAt(played);
      const { outcomes } = playScenario(scenario, worst());
      const again = Math.min(
        ...(outcomes ?? []).flatMap(({ state, decision }) =>
          state !== 'met' && decision !== null ? [decision] : [],
        ),
      );
      await visitor.press(say('scenario:replayAt', { number: again + 1 }), ['button']);
      await visitor.sees(say('scenario:ask'));
      expect(await visitor.reading()).not.toContain(say('scenario:state.breached'));
      await visitor.press(say('scenario:again'), ['button']);
      await play(best());
      const of = scenario.duties.length;
      await visitor.sees(say('scenario:sum', { met: of, of }));
      expect(
        await page.$$eval('[data-state="missed"], [data-state="breached"]', (found) => found.length),
      ).toBe(0);
      await visitor.inspect();
    });
  });
});

/** The way to an end that is best by a measure; ways that pass a step twice are not looked at. */
function pathWhere(scenario: Scenario, measure: (end: { met: number }) => number): number[] {
  let found: { path: number[]; value: number } | null = null;
  const open: number[][] = [[]];
  for (let path = open.pop(); path; path = open.pop()) {
    const { step, outcomes, decisions } = playScenario(scenario, path);
    if (outcomes) {
      const value = measure({ met: outcomes.filter(({ state }) => state === 'met').length });
      if (!found || value > found.value) found = { path, value };
      continue;
    }
    if (decisions.some((decision) => decision.step === step)) continue;
    for (const index of step.choices.keys()) open.push([...path, index]);
  }
  if (!found) throw new Error(`The scenario ${scenario.key} has no end`);
  return found.path;
}
