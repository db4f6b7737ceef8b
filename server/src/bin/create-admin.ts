import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/config.js';
import { Administrators } from '../features/directory/index.js';
import { AppError } from '../platform/errors.js';
import { PlainError, plainly } from './plainly.js';

const USAGE =
  'ADMIN_PASSWORD=… node server/dist/bin/create-admin.js --name "Amina Rafiq" --login amina@example.pk\n' +
  'What is left out is asked for.';

/** Makes an administrator in DATABASE_URL; an account that has the login already becomes one and keeps its password. */
await plainly(async () => {
  const values = given();
  const config = loadConfig();
  const login = values.login ?? (await ask('E-mail, mobile number or CNIC: '));
  const name = values.name ?? (await ask('Name in English: '));
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const password = async () => process.env.ADMIN_PASSWORD ?? (await ask('Password: ', true));
    const done = await app.get(Administrators).make({ name, login, password });
    console.log(
      done === 'created'
        ? `${login} is an administrator.`
        : `${login} had an account and is an administrator now; the password is as it was.`,
    );
  } catch (error) {
    if (error instanceof AppError && error.fields.length > 0) {
      throw new PlainError(error.fields.map(({ field, message }) => `${field}: ${message}`).join('\n'));
    }
    throw error;
  } finally {
    await app.close();
  }
});

function given(): { name?: string | undefined; login?: string | undefined } {
  try {
    return parseArgs({ options: { name: { type: 'string' }, login: { type: 'string' } } }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** Asks at the terminal; a hidden answer is not shown while it is typed. */
async function ask(question: string, isHidden = false): Promise<string> {
  if (!process.stdin.isTTY) throw new PlainError(`Something is missing:\n${USAGE}`);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (isHidden) process.stdout.write(question);
  const prompt = createInterface({
    input: process.stdin,
    output: isHidden ? silence : process.stdout,
    terminal: true,
  });
  try {
    return (await prompt.question(isHidden ? '' : question)).trim();
  } finally {
    prompt.close();
    if (isHidden) process.stdout.write('\n');
  }
}
