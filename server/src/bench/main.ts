import { parseArgs } from 'node:util';
import { benchCertificates } from './certificates.bench.js';
import { benchCount } from './count.bench.js';
import { benchExport } from './export.bench.js';
import { benchImport } from './import.bench.js';
import { benchJourney } from './journey.bench.js';
import { benchLesson } from './lesson.bench.js';
import { Product } from './product.js';
import { type Measured, printTable } from './report.js';
import { benchStart } from './start.bench.js';
import { benchVisit } from './visit.bench.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '100000' }, json: { type: 'boolean', default: false } },
});

const workloads: Record<string, (product: Product) => Promise<Measured[]>> = {
  journey: benchJourney,
  lesson: benchLesson,
  certificates: benchCertificates,
  visit: benchVisit,
  start: benchStart,
  count: (product) => benchCount(product, Number(values.people)),
  export: (product) => benchExport(product, Number(values.people)),
  import: (product) => benchImport(product, Number(values.people)),
};

const wanted = positionals.length > 0 ? positionals : Object.keys(workloads);
const unknown = wanted.filter((name) => !(name in workloads));
if (unknown.length > 0) {
  console.error(
    `There is no workload ${unknown.join(', ')}. There are: ${Object.keys(workloads).join(', ')}`,
  );
  process.exit(1);
}
const rows: Measured[] = [];
for (const name of wanted) {
  if (!values.json) console.error(`Measuring ${name} …`);
  const product = await Product.prepare();
  try {
    const measured = await (workloads[name] as (product: Product) => Promise<Measured[]>)(product);
    rows.push(...measured);
    // What follows may take long, and may fail.
    if (!values.json && wanted.length > 1) printTable(measured);
  } finally {
    await product.close();
  }
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);
