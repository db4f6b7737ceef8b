export default async function tearDown() {
  await globalThis.academyTestPostgres?.stop();
}
