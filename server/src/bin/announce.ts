import { getConfiguration } from '@academy/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { Browser } from '../platform/pdf/browser.js';

/** Says where the academy is, who can sign in, what is missing and how to stop. */
export async function announce(
  app: NestFastifyApplication,
  config: Config,
  notes: readonly string[],
): Promise<void> {
  const lines = [
    '',
    `${config.brand.academy.en} is running at ${config.publicUrl}`,
    '',
    ...(await demonstrationLines(config)),
    ...notes,
    ...((await app.get(Browser).isAvailable()) ? [] : [WITHOUT_BROWSER]),
    `Data: ${config.dataDir}`,
    'Stop: Ctrl-C',
    '',
  ];
  console.log(lines.join('\n'));
}

const WITHOUT_BROWSER =
  'No Chromium was found: everything works except PDFs. Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chrome npm start';

/** Asked of the product itself, so that what is printed is what the sign-in page shows. */
async function demonstrationLines(config: Config): Promise<string[]> {
  if (!config.demonstration) return [];
  const answer = await fetch(`http://127.0.0.1:${config.port}${getConfiguration.path}`);
  if (!answer.ok) return [];
  const { demonstration } = getConfiguration.view.parse(await answer.json());
  if (!demonstration || demonstration.accounts.length === 0) return [];
  const width = Math.max(...demonstration.accounts.map((account) => account.role.length));
  const rows = demonstration.accounts.map(
    ({ role, login, password }) => `  ${role.padEnd(width)}  ${login}  ${password}`,
  );
  return ['Demonstration accounts (role, sign-in, password):', ...rows, ''];
}
