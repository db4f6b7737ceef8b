import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { slipCodes } from '../../server/src/testing/slip-codes.js';
import { launchBrowser, PHONE } from './support/browser.js';
import { downloaded } from './support/files.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
/** People, the file, the confirmation, the enrolment. */
const CLICKS = 4;

describe('from a list to people who learn', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-slips-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('should enrol a list, print its slips, and let somebody in with theirs', async () => {
    const file = join(folder, 'list.csv');
    await writeFile(file, 'Name,CNIC,District\nNasreen Akhtar,35202-7654321-1,Lahore\n');
    const coordinator = await Visitor.arrive({ browser, url: server.url });
    const { say } = coordinator;
    await signIn(coordinator, 'coordinator@demo.example', STAFF_PASSWORD);
    await coordinator.open('/people');
    coordinator.presses = 0;
    await coordinator.press(say('directory:people.import'));
    const field = (await coordinator.page.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await coordinator.press(say('import:dryRun.confirm', { count: 1, people: '1' }));
    await coordinator.sees(say('import:done.people', { count: 1, people: '1' }));
    await coordinator.page.waitForSelector('select option:checked');
    const course = await coordinator.page.$eval('select', (list) => list.selectedOptions[0]?.text ?? '');
    await coordinator.press(say('after-import:enrol.submit', { count: 1, people: '1', course }));
    await coordinator.sees(say('after-import:enrol.done', { count: 1, people: '1', course }));
    // Choosing the file was one more.
    expect(coordinator.presses + 1).toBeLessThanOrEqual(CLICKS);
    const paper = await downloaded(coordinator.page, () =>
      coordinator.press(say('after-import:slips.print')),
    );
    await coordinator.sees(say('after-import:slips.made'));
    await coordinator.inspect();
    const [code] = await slipCodes(paper.bytes);
    await coordinator.leave();

    const officer = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    await officer.open(`/activate#${code}`);
    await officer.seesHeading(officer.say('activation:title'));
    await officer.inspect();
    await officer.fill(officer.say('activation:password'), 'three kites over Ravi');
    await officer.press(officer.say('activation:submit'));
    await officer.arrivesAt(/^\/learning$/);
    await officer.inspect();
    await officer.leave();
  });
});
