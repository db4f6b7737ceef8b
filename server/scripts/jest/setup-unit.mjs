import { startTestPostgres } from './template.mjs';

export default async function setUp() {
  await startTestPostgres();
}
