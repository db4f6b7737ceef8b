import { maskCnic, type TrainedQuery, type trainedPeople, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import type { Codebook, Named } from './codebook.query.js';
import { type NamedPerson, PeopleBehindQuery } from './people-behind.query.js';
import { Trained } from './trained.service.js';

const PAGE = 50;

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
    private readonly people: PeopleBehindQuery,
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
    const found = await this.people.page(asked, from && { nameEn: from[0], id: from[1] }, PAGE + 1);
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
        ? Buffer.from(JSON.stringify([last.nameEn, last.id])).toString('base64url')
        : null;
    return { total: total.individuals, items: items.map((row) => personView(row, book)), next };
  }
}

const personView = (person: NamedPerson, book: Codebook): Page['items'][number] => {
  const place = (dimension: 'province' | 'district', no: number) =>
    named(book.all('place').find((each) => each.id === book.value(dimension, no)));
  return {
    personId: person.id,
    nameEn: person.nameEn,
    nameUr: person.nameUr,
    cnicMasked: person.cnicLastFour && maskCnic(person.cnicLastFour),
    identity: person.identity,
    records: person.records,
    lastCompletedOn: person.lastCompletedOn,
    province: place('province', person.province),
    district: place('district', person.district),
    agency: named(book.all('agency').find((agency) => agency.id === book.value('agency', person.agency))),
    sex: (book.value('sex', person.sex) ?? 'unsaid') as Page['items'][number]['sex'],
  };
};

const named = (found: Named | undefined) => (found ? { code: found.code, name: found.name } : null);
