import {
  type CohortSummary,
  type exportCohorts,
  type listCohorts,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Agencies } from '../../directory/index.js';
import { CohortNaming } from './cohort-naming.js';
import { CohortReaches } from './cohort-reaches.js';
import { CohortsRepository, type WantedCohorts } from './cohorts.repository.js';
import { cohortsTable } from './cohorts.table.js';
import { summaryView } from './cohorts.view.js';

const PAGE = 50;
const MOST_WORDS = 6;
const BYTE_ORDER_MARK = '\ufeff';

type Filters = Omit<QueryOf<typeof listCohorts>, 'after'>;

/** The list of cohorts: a page for the screen, or all of them for a file. */
@Injectable()
export class CohortList {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly reaches: CohortReaches,
    private readonly naming: CohortNaming,
    private readonly agencies: Agencies,
  ) {}

  /** @throws AppError `not-allowed` */
  async page(
    actor: Actor,
    { after, ...filters }: QueryOf<typeof listCohorts>,
  ): Promise<ViewOf<typeof listCohorts>> {
    requirePermission(actor, 'cohorts.read');
    const [day = '', id = ''] = after?.split('_') ?? [];
    const wanted = await this.wanted(actor, filters);
    const rows = await this.cohorts.list(wanted, { after: after ? { day, id } : null, limit: PAGE + 1 });
    const shown = rows.slice(0, PAGE);
    const names = await this.naming.of(shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => summaryView(row, names)),
      next: rows.length > PAGE && last ? `${last.ends_on}_${last.id}` : null,
    };
  }

  /**
   * All that the filters leave, as CSV with a byte order mark, so that Excel reads Urdu; texts that look like formulas
   * are neutralised. @throws AppError `not-allowed`
   */
  async csv(actor: Actor, { lang, ...filters }: QueryOf<typeof exportCohorts>): Promise<string> {
    requirePermission(actor, 'cohorts.read');
    const rows = await this.cohorts.list(await this.wanted(actor, filters), null);
    const names = await this.naming.of(rows);
    const items = rows.map((row): CohortSummary => summaryView(row, names));
    const table = cohortsTable(items, lang);
    return BYTE_ORDER_MARK + stringify(table, { escape_formulas: true, record_delimiter: 'windows' });
  }

  private async wanted(actor: Actor, { search, course, agency, state }: Filters): Promise<WantedCohorts> {
    return {
      reach: await this.reaches.toSee(actor),
      courseId: course ?? null,
      agencies: agency === undefined ? null : await this.branchOf(agency),
      state: state ?? null,
      words: (search ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    };
  }

  /** The agency of this code with those below it; none where there is no such agency. */
  private async branchOf(code: string): Promise<string[]> {
    const top = (await this.agencies.list()).filter((agency) => agency.code === code);
    return this.agencies.subtree(top.map(({ id }) => id));
  }
}
