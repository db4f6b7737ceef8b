import { maskCnic, type TrainedQuery, type trainedPeople, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import type { Codebook, Named } from './codebook.query.js';
import { IDENTITY, LAST_DAY, PeopleSql } from './people.sql.js';
import { Trained } from './trained.service.js';

const PAGE = 50;

const personRow = z.object({
  person_id: z.string(),
  name_en: z.string(),
  name_ur: z.string().nullable(),
  cnic_last_four: z.string().nullable(),
  identity: z.enum(['none', 'claimed', 'verified']),
  records: z.number().int(),
  last_completed_on: z.string(),
  province: z.number().int(),
  district: z.number().int(),
  agency: z.number().int(),
  sex: z.number().int(),
});

const cursor = z.tuple([z.string(), z.uuid()]);

const readCursor = (text: string | undefined): [string, string] | null => {
  if (text === undefined) return null;
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  }
};

type Page = ViewOf<typeof trainedPeople>;

/** Opens a number into its people: the same facts, one row a person. */
@Injectable()
export class TrainedPeopleQuery {
  constructor(
    private readonly trained: Trained,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async page(
    actor: Actor,
    { after, ...query }: TrainedQuery & { after?: string | undefined },
  ): Promise<Page> {
    const asked = await this.trained.ask(actor, { ...query, groupBy: [] }, 'reports.open-people');
    const { question, seal, book } = asked;
    const from = readCursor(after);
    const { total } = await this.trained.count(asked);
    const people = new PeopleSql(asked);
    const beyond = from
      ? `(p.name_en, p.id) > (${people.add(from[0])}, ${people.add(from[1])}::uuid)`
      : 'true';
    const columns = [
      ...['p.id AS person_id', 'p.name_en', 'p.name_ur', 'p.cnic_last_four', `${IDENTITY} AS identity`],
      ...['trained.records', `${LAST_DAY} AS last_completed_on`],
      ...['latest.province', 'latest.district', 'latest.agency', 'latest.sex'],
    ];
    const rows = await this.unitOfWork.query(
      `${people.select(columns, beyond)} LIMIT ${PAGE + 1}`,
      people.parameters,
    );
    const found = z.array(personRow).parse(rows);
    const items = found.slice(0, PAGE);
    await this.audit.write(actor, {
      action: 'reporting.trained-people',
      subjectKind: 'report',
      subjectId: null,
      after: { question, seal: seal.number, rows: items.length },
    });
    const last = items.at(-1);
    const next =
      found.length > PAGE && last
        ? Buffer.from(JSON.stringify([last.name_en, last.person_id])).toString('base64url')
        : null;
    return { total: total.individuals, items: items.map((row) => personView(row, book)), next };
  }
}

const personView = (row: z.infer<typeof personRow>, book: Codebook): Page['items'][number] => {
  const place = (dimension: 'province' | 'district', no: number) =>
    named(book.all('place').find((each) => each.id === book.value(dimension, no)));
  return {
    personId: row.person_id,
    nameEn: row.name_en,
    nameUr: row.name_ur,
    cnicMasked: row.cnic_last_four && maskCnic(row.cnic_last_four),
    identity: row.identity,
    records: row.records,
    lastCompletedOn: row.last_completed_on,
    province: place('province', row.province),
    district: place('district', row.district),
    agency: named(book.all('agency').find((agency) => agency.id === book.value('agency', row.agency))),
    sex: (book.value('sex', row.sex) ?? 'unsaid') as Page['items'][number]['sex'],
  };
};

const named = (found: Named | undefined) => (found ? { code: found.code, name: found.name } : null);
