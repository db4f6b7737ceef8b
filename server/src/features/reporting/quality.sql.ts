import type { QualityIssue, QualityUnit } from '@academy/shared';

/** Parameters of every query, in this order. */
export interface QualityScope {
  readonly seal: number;
  /** Agencies within reach, subtrees included: as ids, and as the facts' numbers; null is everywhere. */
  readonly agencyIds: readonly string[] | null;
  readonly agencyNos: readonly number[] | null;
  /** The facts' number of "sex not said"; null where no record says so. */
  readonly unsaid: number | null;
  /** The day in Asia/Karachi. */
  readonly today: string;
}

export const scopeValues = ({ seal, agencyIds, agencyNos, unsaid, today }: QualityScope): unknown[] => [
  seal,
  agencyIds,
  agencyNos,
  unsaid,
  today,
];

/** Names the types of all five, so that a query may leave some of them out. */
export const SCOPE = `scope AS (SELECT $1::int AS seal, $2::uuid[] AS agency_ids, $3::smallint[] AS agency_nos,
  $4::smallint AS unsaid, $5::date AS today)`;

/** Everyone who is linked as of the seal, with who stands for them. */
const LINKED = `SELECT c.person_id, l.root_no FROM scope JOIN count_link l ON l.from_seal <= scope.seal AND l.to_seal > scope.seal
  JOIN count_person c ON c.no = l.person_no`;

/** Who is linked with somebody of whom this is known: what is missing of them is known all the same. */
const knownThroughLink = (known: string): string =>
  `p.id IN (SELECT mine.person_id FROM (${LINKED}) mine JOIN (${LINKED}) theirs USING (root_no)
    JOIN person other ON other.id = theirs.person_id WHERE ${known})`;

const HAS_IDENTIFIER = (who: string): string =>
  `(${who}.cnic_index IS NOT NULL OR ${who}.mobile IS NOT NULL OR (${who}.service_number IS NOT NULL AND ${who}.agency_id IS NOT NULL))`;

/** Where each unit is read from, and what is read at all. */
export const sources: Record<QualityUnit, string> = {
  records: `scope JOIN count_fact f ON f.from_seal <= scope.seal AND f.to_seal > scope.seal
    AND (scope.agency_nos IS NULL OR f.agency = ANY (scope.agency_nos))`,
  people: `scope JOIN person p ON NOT p.demonstration
    AND (scope.agency_ids IS NULL OR p.agency_id = ANY (scope.agency_ids))`,
  pairs: `scope JOIN person_likeness l ON true
    JOIN person a ON a.id = l.one_id JOIN person b ON b.id = l.other_id`,
  workshops: `scope JOIN workshop w ON true
    JOIN (SELECT workshop_id, min(day) AS first_day, max(day) AS last_day FROM workshop_session GROUP BY workshop_id) days
      ON days.workshop_id = w.id`,
};

/** What is missing, as a condition over the unit's source. */
export const conditions: Record<QualityIssue, string> = {
  'record-district': 'f.district = 0',
  'record-agency': 'f.agency = 0',
  'record-sex': 'f.sex = scope.unsaid',
  'person-cnic': `p.cnic_index IS NULL AND NOT (${knownThroughLink('other.cnic_index IS NOT NULL')})`,
  'person-identifier': `NOT ${HAS_IDENTIFIER('p')} AND NOT (${knownThroughLink(HAS_IDENTIFIER('other'))})`,
  'person-unverified': `p.identity = 'claimed' AND NOT (${knownThroughLink(`other.identity = 'verified'`)})`,
  'people-twice': `(scope.agency_ids IS NULL OR (a.agency_id = ANY (scope.agency_ids) AND b.agency_id = ANY (scope.agency_ids)))
    AND NOT EXISTS (SELECT 1 FROM person_likeness_dismissal d
      WHERE d.one_id = l.one_id AND d.other_id = l.other_id AND d.fingerprint = l.fingerprint)
    AND NOT EXISTS (SELECT 1 FROM (${LINKED}) mine JOIN (${LINKED}) theirs USING (root_no)
      WHERE mine.person_id = l.one_id AND theirs.person_id = l.other_id)`,
  'workshop-unconfirmed': `w.state = 'draft' AND days.last_day < scope.today`,
  'workshop-nobody': `w.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM workshop_result r
    WHERE r.workshop_id = w.id AND r.revision = w.revision AND r.outcome = 'recorded')`,
  'workshop-empty': `days.first_day <= scope.today
    AND NOT EXISTS (SELECT 1 FROM workshop_participant t WHERE t.workshop_id = w.id)`,
};
