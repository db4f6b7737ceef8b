import { startTestPostgres } from './template.mjs';

export default async function setUp() {
  const { postgres } = await startTestPostgres();
  return () => postgres.stop();
}
