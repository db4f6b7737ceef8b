import { frozen, printed, thisYear } from './permission-rows-figures.js';
import { anyone, type Rows } from './permission-table.js';

/** Data quality, printed reports and reports sent by mail. */
export const reportsRows: Rows = {
  'reporting.quality': anyone(),
  'reporting.quality-list': [
    ...anyone(() => ({ params: { issue: 'person-unverified' } })),
    { whose: 'anyone', request: () => ({ params: { issue: 'workshop-empty' } }), needs: 'workshops.read' },
  ],
  'reporting.quality-csv': anyone(() => ({ params: { issue: 'record-district' }, query: { lang: 'ur' } })),
  'reporting.trained-pdf': [{ whose: 'anyone', request: () => ({ query: thisYear() }), success: printed }],
  'reporting.return-pdf': [{ whose: 'anyone', request: frozen, success: printed }],
};
