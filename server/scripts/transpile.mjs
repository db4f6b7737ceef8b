// Turns the TypeScript of one part into the JavaScript that Node runs, file by file and without a look at the types:
// those are `npm run check`'s, which alone writes the declarations. Takes seconds where the compiler takes a minute.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const AT_ONCE = 16;

/** What the tsconfig files say, for a transformer that is told so file by file; the tests' configuration has the same. */
const OPTIONS = {
  target: 'es2023',
  decorator: { legacy: true, emitDecoratorMetadata: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
  sourcemap: true,
  tsconfig: false,
};

/**
 * Writes `dist` from `src` of a part, and removes what no source stands behind any more.
 * @param part folder of the part
 * @throws Error of the first file that is no TypeScript, with its place
 */
export async function transpile(part) {
  const { transformWithOxc } = await import('vite');
  const sources = await filesBelow(join(part, 'src'));
  const written = new Set();
  const one = async (source) => {
    const target = join(part, 'dist', relative(join(part, 'src'), source)).replace(/\.ts$/, '.js');
    const { code, map } = await transformWithOxc(await readFile(source, 'utf8'), source, OPTIONS);
    const facts = { ...map, file: basename(target), sources: [relative(dirname(target), source)] };
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
    await writeFile(`${target}.map`, JSON.stringify({ ...facts, sourcesContent: undefined }));
    written.add(target).add(`${target}.map`);
  };
  for (let at = 0; at < sources.length; at += AT_ONCE)
    await Promise.all(sources.slice(at, at + AT_ONCE).map(one));
  for (const file of await filesBelow(join(part, 'dist'), /\.js(\.map)?$/))
    if (!written.has(file)) await rm(file);
}

async function filesBelow(folder, wanted = /(?<!\.spec|\.d)\.ts$/) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]src[\\/](.*[\\/])?testing[\\/]/.test(file));
}
