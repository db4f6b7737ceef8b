import {
  dayInKarachi,
  maskCnic,
  type personEvidence,
  type RecordEvidence,
  recordEvidence,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, reachOf } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { rootsOf } from './domain/roots.js';

const localisedRow = (en: string | null, ur: string | null) =>
  en === null ? null : ur === null ? { en } : { en, ur };

const row = z.object({
  id: z.string(),
  person_id: z.string(),
  way: z.enum(['online', 'workshop', 'outside']),
  source_id: z.string(),
  topic: z.string(),
  course_id: z.string().nullable(),
  completed_on: z.string(),
  recorded_at: z.date(),
  rule_version: z.number(),
  counted: z.boolean(),
  sex: z.enum(['female', 'male', 'transgender', 'unsaid']),
  disability: z.enum(['yes', 'no', 'unsaid']),
  identity: z.enum(['none', 'claimed', 'verified']),
  agency_id: z.string().nullable(),
  rank: z.string().nullable(),
  province_id: z.string().nullable(),
  district_id: z.string().nullable(),
  reversal_id: z.string().nullable(),
  reversal_at: z.date().nullable(),
  reversal_reason: z.string().nullable(),
  course_en: z.string().nullable(),
  course_ur: z.string().nullable(),
  publication_number: z.number().nullable(),
  agency_en: z.string().nullable(),
  agency_ur: z.string().nullable(),
  province_en: z.string().nullable(),
  province_ur: z.string().nullable(),
  district_en: z.string().nullable(),
  district_ur: z.string().nullable(),
  seal: z.number().nullable(),
  enrolment_id: z.string().nullable(),
  enrolled_at: z.date().nullable(),
  enrolment_completed_at: z.date().nullable(),
  lessons: z.number().nullable(),
  attempt_id: z.string().nullable(),
  attempt_number: z.number().nullable(),
  opened_at: z.date().nullable(),
  submitted_at: z.date().nullable(),
  score: z.number().nullable(),
  correct: z.number().nullable(),
  drawn: z.number().nullable(),
  certificate: z.string().nullable(),
  issued_at: z.date().nullable(),
  expires_on: z.string().nullable(),
  certificate_end: z.enum(['revoked', 'superseded']).nullable(),
  workshop: recordEvidence.shape.workshop,
  outside: recordEvidence.shape.outside,
  files: recordEvidence.shape.files,
});

/** As instants cross. */
const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const RECORDS = /* sql */ `
  SELECT e.id, e.person_id, e.way, e.source_id, e.topic, e.course_id, to_char(e.completed_on, 'YYYY-MM-DD') AS completed_on, e.recorded_at,
    e.rule_version, e.counted, e.sex, e.disability, e.identity, e.agency_id, e.rank, e.province_id, e.district_id,
    r.id AS reversal_id, r.recorded_at AS reversal_at, r.reason AS reversal_reason,
    pub.outline->'title'->>'en' AS course_en, pub.outline->'title'->>'ur' AS course_ur, pub.number AS publication_number,
    a.name_en AS agency_en, a.name_ur AS agency_ur, p.name_en AS province_en, p.name_ur AS province_ur, d.name_en AS district_en, d.name_ur AS district_ur,
    s.seal_number::int AS seal,
    n.id AS enrolment_id, n.enrolled_at, n.completed_at AS enrolment_completed_at,
    (SELECT count(*)::int FROM lesson_progress l WHERE l.enrolment_id = n.id AND l.completed_at IS NOT NULL) AS lessons,
    t.id AS attempt_id, t.number AS attempt_number, t.opened_at, t.submitted_at, t.score, t.correct, jsonb_array_length(t.drawn) AS drawn,
    c.number AS certificate, c.issued_at, to_char(c.expires_on, 'YYYY-MM-DD') AS expires_on,
    (SELECT ce.kind FROM certificate_event ce WHERE ce.certificate_id = c.id AND ce.kind IN ('revoked', 'superseded') ORDER BY ce.kind LIMIT 1) AS certificate_end,
    CASE WHEN w.workshop_id IS NOT NULL THEN jsonb_build_object(
      'id', w.workshop_id, 'title', jsonb_strip_nulls(jsonb_build_object('en', w.title_en, 'ur', w.title_ur)), 'venue', w.venue,
      'sessions', jsonb_array_length(w.sessions), 'attended', o.attended, 'thresholdPercent', w.threshold_percent,
      'postTest', CASE WHEN w.test_out_of IS NOT NULL THEN jsonb_build_object('outOf', w.test_out_of,
        'passPercent', w.pass_percent, 'preScore', o.pre_score, 'postScore', o.post_score,
        'postAttemptId', CASE WHEN o.post_way = 'online' THEN (SELECT wt.id FROM attempt wt WHERE wt.purpose = 'workshop'
          AND wt.workshop_id = w.workshop_id AND wt.kind = 'final' AND wt.person_id = o.person_id) END) END,
      'confirmedAt', ${iso('w.confirmed_at')}, 'confirmedBy', who.name_en) END AS workshop,
    CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('id', x.id, 'title', x.title, 'provider', x.provider,
      'minutes', x.minutes, 'enteredAt', ${iso('x.entered_at')}, 'enteredBy', enterer.name_en,
      'approvedAt', ${iso('y.decided_at')}, 'approvedBy', approver.name_en) END AS outside,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'sha256', f.sha256,
        'withdrawnBecause', g.reason) ORDER BY f.added_at, f.id)
      FROM evidence_file f LEFT JOIN evidence_withdrawal g ON g.file_id = f.id
      WHERE f.subject_id = e.source_id
        AND f.subject_kind = CASE e.way WHEN 'workshop' THEN 'workshop' WHEN 'outside' THEN 'outside-completion' END
    ), '[]') AS files
  FROM register_entry e
  LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
  LEFT JOIN register_seal_entry s ON s.entry_id = e.id
  LEFT JOIN enrolment n ON e.way = 'online' AND n.id = e.source_id
  LEFT JOIN publication pub ON pub.id = n.publication_id
  LEFT JOIN LATERAL (SELECT * FROM attempt WHERE attempt.enrolment_id = n.id AND attempt.kind = 'final' AND attempt.passed ORDER BY attempt.number LIMIT 1) t ON true
  LEFT JOIN workshop_confirmation w ON e.way = 'workshop' AND w.workshop_id = e.source_id AND w.revision = e.source_revision
  LEFT JOIN workshop_result o ON o.workshop_id = w.workshop_id AND o.revision = w.revision AND o.person_id = e.person_id
  LEFT JOIN account confirmer ON confirmer.id = w.confirmed_by LEFT JOIN person who ON who.id = confirmer.person_id
  LEFT JOIN outside_completion x ON e.way = 'outside' AND x.id = e.source_id
  LEFT JOIN outside_decision y ON y.completion_id = x.id
  LEFT JOIN account entering ON entering.id = x.entered_by LEFT JOIN person enterer ON enterer.id = entering.person_id
  LEFT JOIN account approving ON approving.id = y.decided_by LEFT JOIN person approver ON approver.id = approving.person_id
  LEFT JOIN certificate c ON c.record_id = e.id
  LEFT JOIN agency a ON a.id = e.agency_id LEFT JOIN place p ON p.id = e.province_id LEFT JOIN place d ON d.id = e.district_id
  WHERE e.kind = 'record' AND e.person_id = ANY($1::uuid[])
  ORDER BY e.completed_on DESC, e.id DESC`;

const personRow = z.object({
  id: z.string(),
  name_en: z.string(),
  name_ur: z.string().nullable(),
  cnic_last_four: z.string().nullable(),
  identity: z.enum(['none', 'claimed', 'verified']),
  sex: z.enum(['female', 'male', 'transgender', 'unsaid']),
});

type Evidence = ViewOf<typeof personEvidence>;

/** A person's records with what each rests on. */
@Injectable()
export class EvidenceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-found`, also for a person none of whose records lies within the caller's reach */
  async ofPerson(actor: Actor, personId: string): Promise<Evidence> {
    const reach = await this.agenciesWithin(reachOf(actor, 'reports.open-people'));
    const ids = await this.samePeople(personId);
    const people = z
      .array(personRow)
      .parse(
        await this.unitOfWork.query(
          'SELECT id, name_en, name_ur, cnic_last_four, identity, sex FROM person WHERE id = ANY($1::uuid[])',
          [ids],
        ),
      );
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new AppError('not-found');
    const today = dayInKarachi(this.clock.now());
    const rows = z.array(row).parse(await this.unitOfWork.query(RECORDS, [ids]));
    const records = rows.filter(
      (record) => reach === null || (record.agency_id !== null && reach.has(record.agency_id)),
    );
    if (reach !== null && records.length === 0) throw new AppError('not-found');
    await this.audit.write(actor, {
      action: 'reporting.person-evidence',
      subjectKind: 'person',
      subjectId: personId,
    });
    return {
      person: {
        id: person.id,
        nameEn: person.name_en,
        nameUr: person.name_ur,
        cnicMasked: person.cnic_last_four && maskCnic(person.cnic_last_four),
        identity: person.identity,
        sex: person.sex,
      },
      linked: people.filter(({ id }) => id !== personId).map(({ id, name_en }) => ({ id, nameEn: name_en })),
      records: records.map((record) => recordView(record, today)),
    };
  }

  /** Everyone who stands for the same person now, the asked one first. */
  private async samePeople(personId: string): Promise<string[]> {
    const links = await this.unitOfWork.query<{ a: string; b: string }>(
      `SELECT person_id AS a, other_person_id AS b FROM register_entry e WHERE kind = 'link'
       AND NOT EXISTS (SELECT 1 FROM register_entry u WHERE u.target_id = e.id AND u.kind = 'unlink')`,
    );
    const numbers = new Map<string, number>();
    const no = (id: string): number => {
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return numbers.get(id) as number;
    };
    const roots = rootsOf(links.map(({ a, b }) => ({ a: no(a), b: no(b) })));
    const root = roots.get(numbers.get(personId) ?? -1);
    if (root === undefined) return [personId];
    return [
      personId,
      ...[...numbers]
        .filter(([id, number]) => id !== personId && roots.get(number) === root)
        .map(([id]) => id),
    ];
  }

  private async agenciesWithin(reach: readonly string[] | null): Promise<Set<string> | null> {
    if (reach === null) return null;
    const rows = await this.unitOfWork.query<{ id: string }>(
      `WITH RECURSIVE below AS (SELECT id FROM agency WHERE id = ANY($1::uuid[])
       UNION SELECT a.id FROM agency a JOIN below b ON a.parent_id = b.id) SELECT id FROM below`,
      [reach],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function recordView(record: z.infer<typeof row>, today: string): RecordEvidence {
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: record.id,
    personId: record.person_id,
    way: record.way,
    sourceId: record.source_id,
    topic: record.topic,
    courseId: record.course_id,
    completedOn: record.completed_on,
    recordedAt: record.recorded_at.toISOString(),
    ruleVersion: record.rule_version,
    counted: record.counted,
    sex: record.sex,
    disability: record.disability,
    identity: record.identity,
    agencyId: record.agency_id,
    rank: record.rank,
    provinceId: record.province_id,
    districtId: record.district_id,
    reversal:
      record.reversal_id && record.reversal_at
        ? {
            id: record.reversal_id,
            recordedAt: record.reversal_at.toISOString(),
            reason: record.reversal_reason ?? '',
          }
        : null,
    courseTitle: localisedRow(record.course_en, record.course_ur),
    publicationNumber: record.publication_number,
    agencyName: localisedRow(record.agency_en, record.agency_ur),
    provinceName: localisedRow(record.province_en, record.province_ur),
    districtName: localisedRow(record.district_en, record.district_ur),
    seal: record.seal,
    enrolment:
      record.enrolment_id && record.enrolled_at
        ? {
            id: record.enrolment_id,
            enrolledAt: record.enrolled_at.toISOString(),
            completedAt: instant(record.enrolment_completed_at),
            lessonsCompleted: record.lessons ?? 0,
          }
        : null,
    attempt:
      record.attempt_id && record.opened_at
        ? {
            id: record.attempt_id,
            number: record.attempt_number ?? 1,
            openedAt: record.opened_at.toISOString(),
            submittedAt: instant(record.submitted_at),
            score: record.score,
            correct: record.correct,
            of: record.drawn ?? 0,
          }
        : null,
    certificate:
      record.certificate && record.issued_at
        ? {
            number: record.certificate,
            status:
              record.certificate_end ??
              (record.expires_on && record.expires_on < today ? 'expired' : 'in-force'),
            issuedOn: dayInKarachi(record.issued_at),
          }
        : null,
    workshop: record.workshop,
    outside: record.outside,
    files: record.files,
  };
}
