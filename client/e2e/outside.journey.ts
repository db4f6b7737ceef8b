import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listTopics, trainedPeople } from '@academy/shared';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LAPTOP, launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
const SCAN = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

describe('a training completed elsewhere', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-outside-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(
    LANGUAGES.map(
      (language, index) => [language, index === 0 ? LAPTOP : PHONE, `2020-02-0${index + 1}`] as const,
    ),
  )(
    'should be entered, approved by another, counted once and reversed in %s',
    async (language, viewport, day) => {
      const file = join(folder, `${language}.pdf`);
      await writeFile(file, SCAN);
      const arrive = async (login: string) => {
        const visitor = await Visitor.arrive({ browser, url: server.url, viewport, language });
        await signIn(visitor, login, STAFF_PASSWORD);
        return visitor;
      };
      const coordinator = await arrive('coordinator@demo.example');
      const { say } = coordinator;
      const answer = await coordinator.page.evaluate(async () =>
        (await fetch('/api/people?account=without')).json(),
      );
      const [person] = (answer as { items: { id: string }[] }).items;
      await coordinator.open(`/outside-completions/new?person=${person?.id}`);
      await coordinator.seesHeading(say('outside:form.title'));
      await coordinator.fill(say('outside:form.trainingTitle'), 'Child protection for police');
      await coordinator.fill(say('outside:form.provider'), 'Provincial Academy');
      const [topic] = (await coordinator.call(listTopics)).items;
      const named = (language === 'ur' && topic?.title.ur) || (topic?.title.en ?? '');
      await coordinator.select(say('outside:form.topic'), named);
      await coordinator.enterMoment(say('outside:form.day'), day);
      await coordinator.fill(say('outside:form.hours'), '6');
      const field = (await coordinator.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await coordinator.inspect();
      await coordinator.press(say('outside:form.submit'));
      await coordinator.arrivesAt(/^\/outside-completions\/[0-9a-f-]{36}$/);
      await coordinator.sees(say('outside:one.own'), `${language}.pdf`);
      await coordinator.inspect();
      const address = coordinator.path;
      await coordinator.leave();

      const administrator = await arrive('administrator@demo.example');
      const figure = async (): Promise<number> => {
        const path = `${trainedPeople.path}?from=${day}&to=${day}`;
        const told = await administrator.page.evaluate(async (from) => (await fetch(from)).json(), path);
        return (told as { total: number }).total;
      };
      const before = await figure();
      await administrator.open('/outside-completions');
      await administrator.sees('Child protection for police');
      await administrator.inspect();
      await administrator.open(address);
      await administrator.press(say('outside:one.approve'));
      await administrator.press(say('outside:one.approveSubmit'));
      await administrator.sees(say('outside:state.approved'));
      expect(await figure()).toBe(before + 1);
      await administrator.press(say('outside:one.record'));
      await administrator.sees('Provincial Academy', `${language}.pdf`);
      await administrator.press(say('reporting:evidence.ledger'));
      await administrator.seesHeading(say('ledger:title'));
      await administrator.sees(say('ledger:kind.record'));
      await administrator.inspect();
      await administrator.open(address);
      await administrator.press(say('outside:one.reverse'));
      await administrator.fill(say('outside:one.reason'), 'The paper was of somebody else');
      await administrator.page.keyboard.press('Tab');
      await administrator.page.keyboard.press('Enter');
      await administrator.sees(say('outside:state.reversed'));
      expect(await figure()).toBe(before);
      expect(administrator.problems).toEqual([]);
      await administrator.leave();
    },
  );
});
