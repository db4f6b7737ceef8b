import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';
import { evidenceFile, evidenceWithdrawal, sentEvidence } from '../evidence/files.js';

const ofWorkshop = z.strictObject({ id });
const ofSheet = ofWorkshop.extend({ fileId: id });
/** Withdrawn ones too, in the order of their coming. */
const sheets = z.object({ items: z.array(evidenceFile) });

export const listSheets = endpoint({
  name: 'workshops.list-sheets',
  method: 'GET',
  path: '/api/workshops/:id/sheets',
  access: 'workshops.read',
  summary: 'Scans of the sheets that participants signed',
  params: ofWorkshop,
  view: sheets,
});

export const addSheet = endpoint({
  name: 'workshops.add-sheet',
  method: 'POST',
  path: '/api/workshops/:id/sheets',
  access: 'workshops.run',
  summary:
    'Add a scan (PDF, JPEG, PNG) as the body, before or after confirming; sent again it changes nothing',
  params: ofWorkshop,
  query: sentEvidence,
  takes: 'application/octet-stream',
  view: sheets,
  status: 201,
});

export const withdrawSheet = endpoint({
  name: 'workshops.withdraw-sheet',
  method: 'POST',
  path: '/api/workshops/:id/sheets/:fileId/withdrawal',
  access: 'workshops.run',
  summary: 'Say that a scan is the wrong one; it stays to be seen; audited',
  params: ofSheet,
  body: evidenceWithdrawal,
  view: sheets,
});

export const openSheet = endpoint({
  name: 'workshops.open-sheet',
  method: 'GET',
  path: '/api/workshops/:id/sheets/:fileId',
  access: 'workshops.read',
  summary: 'The scan itself, to be saved; audited',
  params: ofSheet,
  media: '*/*',
});
