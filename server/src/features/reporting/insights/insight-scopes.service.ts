import {
  type CourseInsights,
  isAllowed,
  type Localised,
  type Permission,
  type InsightsQuery as Query,
} from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { type Actor, reachOf } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { Agencies, People } from '../../directory/index.js';
import { Cohorts } from '../../learning/index.js';
import { LinkedPeople } from '../../register/index.js';
import { type CourseRow, InsightsQuery } from './insights.query.js';
import type { InsightScope } from './insights.sql.js';

/** How far somebody may see, by name where that is limited. */
export interface Seen {
  readonly agencies: readonly string[] | null;
  readonly reach: Localised[] | null;
  readonly linked: InsightScope['linked'];
  readonly demonstration: boolean;
}

/** A question about one course, settled and within somebody's reach. */
export interface Settled extends Seen {
  readonly scope: InsightScope;
  readonly course: CourseInsights['course'];
  readonly asked: CourseInsights['asked'];
}

/** What of how people learn somebody may see: every question about it begins here. */
@Injectable()
export class InsightScopes {
  constructor(
    private readonly query: InsightsQuery,
    private readonly people: People,
    private readonly agencies: Agencies,
    private readonly links: LinkedPeople,
    private readonly cohorts: Cohorts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError `not-allowed` */
  async seenBy(actor: Actor, permission: Permission): Promise<Seen> {
    const limits = reachOf(actor, permission);
    return {
      agencies: await this.people.reach(actor, permission),
      reach: limits && (await this.query.agencyNames(limits)),
      linked: linkedLists(await this.links.groups()),
      demonstration: this.config.demonstration,
    };
  }

  /**
   * @throws AppError `not-allowed`, `not-found` for a course that was never published, `bad-input` for a publication that
   * or cohort that is not one of the course (a cohort that the caller may not see is none), an agency or a province that
   * there is not
   */
  async settle(actor: Actor, permission: Permission, courseId: string, query: Query): Promise<Settled> {
    const seen = await this.seenBy(actor, permission);
    const { id, slug, title } = await this.courseOf(courseId);
    const publications = await this.query.publications(courseId);
    const cohorts = isAllowed(actor.grants, 'cohorts.read')
      ? await this.cohorts.ofCourse(actor, courseId)
      : [];
    const publication = oneOf(publications, query.publication, 'publication');
    const cohort = oneOf(cohorts, query.cohort, 'cohort');
    const agency = await this.agencyOf(query.agency);
    const province = await this.provinceOf(query.province);
    const { from = null, to = null, language = null } = query;
    return {
      ...seen,
      course: { id, slug, title, publications, cohorts },
      asked: {
        ...{ from, to, language },
        publication: publication?.number ?? null,
        agency: agency?.name ?? null,
        cohort: cohort?.title ?? null,
        province: province?.name ?? null,
      },
      scope: {
        courseId,
        linked: seen.linked,
        ...{ from, to, language },
        publicationId: publication?.id ?? null,
        cohortId: cohort?.id ?? null,
        provinceId: province?.id ?? null,
        agencies: bothOf(seen.agencies, agency && (await this.agencies.subtree([agency.id]))),
      },
    };
  }

  private async courseOf(courseId: string): Promise<CourseRow> {
    const [found] = await this.query.courses({ people: [], roots: [] }, [], courseId);
    if (!found) throw new AppError('not-found');
    return found;
  }

  private async agencyOf(code: string | undefined) {
    if (!code) return null;
    const found = (await this.agencies.list()).find((agency) => agency.code === code);
    if (!found) throw unknown('agency');
    return found;
  }

  private async provinceOf(code: string | undefined) {
    if (!code) return null;
    const found = await this.query.findProvince(code);
    if (!found) throw unknown('province');
    return found;
  }
}

/** Whether a question is about some people of the course rather than all within reach. */
export const isNarrowed = (asked: Settled['asked']): boolean =>
  Object.values(asked).some((value) => value !== null);

const unknown = (field: string): AppError =>
  new AppError('bad-input', { fields: [{ field, code: 'invalid' }] });

function oneOf<Known extends { readonly id: string }>(
  known: readonly Known[],
  id: string | undefined,
  field: string,
): Known | null {
  if (!id) return null;
  const found = known.find((one) => one.id === id.toLowerCase());
  if (!found) throw unknown(field);
  return found;
}

/** What both lists hold; null is everything. */
function bothOf(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  const within = new Set(one);
  return other.filter((id) => within.has(id));
}

/** The first of each group stands for the others; which of them it is does not matter here. */
function linkedLists(groups: readonly (readonly string[])[]): InsightScope['linked'] {
  const pairs = groups.flatMap((group) => group.slice(1).map((id) => [id, group[0] as string] as const));
  return { people: pairs.map(([id]) => id), roots: pairs.map(([, root]) => root) };
}
