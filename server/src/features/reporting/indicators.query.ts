import type { IndicatorUnit } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Codebook } from './codebook.query.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { ofAgencyKinds } from './fact-conditions.js';
import { FactsSql } from './facts.sql.js';

/** What an indicator or a part of it asks of the register for a period. */
export interface Measure extends Pick<TrainedQuestion, 'from' | 'to' | 'filters'> {
  readonly unit: IndicatorUnit;
  readonly agencyKinds: readonly string[] | null;
}

const peopleRow = z.object({ people: z.number().int(), records: z.number().int() });
const unitsRow = z.object({ units: z.number().int() });

export interface Figures {
  readonly actual: number;
  readonly people: number;
  readonly records: number;
}

/** What is counted once, of a standing fact; null where it names none. */
const UNIT: Record<Exclude<IndicatorUnit, 'people'>, string> = {
  agencies: 'nullif(f.agency, 0)',
  programmes: 'nullif(f.course, 0)',
  workshops: '(SELECT e.source_id FROM register_entry e WHERE e.id = f.entry_id)',
};

/** Counts what an indicator counts, and beside it the people and the records it rests on. */
@Injectable()
export class IndicatorsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(measure: Measure, seal: number, book: Codebook): Promise<Figures> {
    const { unit } = measure;
    const facts = factsOf(measure, seal, book);
    const [found] = await this.unitOfWork.query(
      `SELECT count(*)::int AS people, coalesce(sum(records), 0)::int AS records
       FROM (SELECT person, count(*) AS records FROM (${facts.select([])}) facts GROUP BY person) people`,
      facts.parameters,
    );
    const { people, records } = peopleRow.parse(found);
    const actual = unit === 'people' ? people : await this.units(UNIT[unit], factsOf(measure, seal, book));
    return { actual, people, records };
  }

  private async units(column: string, facts: FactsSql): Promise<number> {
    const [found] = await this.unitOfWork.query(
      `SELECT count(*)::int AS units FROM (SELECT DISTINCT unit FROM (${facts.select([`${column} AS unit`])}) facts) units
       WHERE unit IS NOT NULL`,
      facts.parameters,
    );
    return unitsRow.parse(found).units;
  }
}

function factsOf({ from, to, filters, agencyKinds }: Measure, seal: number, book: Codebook): FactsSql {
  const further = agencyKinds ? [ofAgencyKinds(agencyKinds, book)] : [];
  return new FactsSql({ from, to, filters, groupBy: [], asOf: null }, seal, null, book, further);
}
