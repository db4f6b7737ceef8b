import { createHash } from 'node:crypto';
import { listFates, type PeopleListDryRun } from '@academy/shared';
import type { PeopleList } from './people-list-reader.js';

/** A list as its dry run shows it, with the digest of all that a confirmation would write. */
export function dryRunView({ sessions, rows }: PeopleList): PeopleListDryRun {
  const shown = rows.map(({ person, fate, marks, unread, stays }) => ({
    number: person.number,
    fate,
    nameEn: person.facts.nameEn,
    nameUr: person.facts.nameUr,
    reasons: [...person.reasons],
    unread: [...unread],
    marks: { ...marks },
    stays: [...stays],
  }));
  const whom = rows.map(({ person, participantId }) => [
    person.personId,
    participantId,
    identityOf(person.facts),
  ]);
  return {
    digest: createHash('sha256')
      .update(JSON.stringify([shown, whom]))
      .digest('hex'),
    sessionIds: sessions.map(({ id }) => id),
    counts: Object.fromEntries(
      listFates.map((fate) => [fate, rows.filter((row) => row.fate === fate).length]),
    ) as PeopleListDryRun['counts'],
    marks: rows.reduce((sum, row) => sum + Object.keys(row.marks).length, 0),
    rows: shown,
  };
}

/** What somebody new would be known by; a sealed CNIC is another text each time. */
const identityOf = ({ cnicSealed: _sealed, ...facts }: PeopleList['rows'][number]['person']['facts']) =>
  facts;
