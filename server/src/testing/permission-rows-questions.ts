import { anyone, type Rows } from './permission-table.js';

const file = (): Buffer => Buffer.from('Two and two are {=four =4}.\n');

/** Questions from and to other systems. */
export const questionsRows: Rows = {
  'catalogue.try-questions': anyone(() => ({ query: { written: 'en' }, body: file() })),
  'catalogue.convert-questions': anyone(() => ({ query: { written: 'en', to: 'yaml' }, body: file() })),
  'catalogue.question-template': anyone(),
  'catalogue.export-bank': anyone(({ manual }) => ({
    params: { slug: manual.slug },
    body: { to: 'gift', lang: 'en' },
  })),
};
