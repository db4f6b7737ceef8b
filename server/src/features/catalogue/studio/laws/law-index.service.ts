import { Injectable } from '@nestjs/common';
import type { Law } from '../../domain/citations.js';
import { type Cited, citedSchema } from '../../folder/cited.js';
import { DraftChecks } from '../draft-checks.service.js';
import { type CitationOf, type CitingSource, citationsOf, lawsOf, listersOf } from './citation-index.js';
import { type LawSource, LawSourcesRepository } from './law-sources.repository.js';
import { citedInPublication } from './published-citations.js';

export interface LawIndex {
  readonly laws: ReadonlyMap<string, Law>;
  readonly citations: readonly CitationOf[];
  /** Slugs of the courses that list each law. */
  readonly listers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What drafts and current publications cite now. Each is read once; a draft again when it has changed. */
@Injectable()
export class LawIndexes {
  constructor(
    private readonly sources: LawSourcesRepository,
    private readonly checks: DraftChecks,
  ) {}

  /** Of all courses, or of one. */
  async read(slug?: string): Promise<LawIndex> {
    const sources: CitingSource[] = [];
    for (const source of await this.sources.list())
      if (slug === undefined || source.slug === slug)
        sources.push({ ...source, cited: await this.citedBy(source) });
    return { laws: lawsOf(sources), citations: citationsOf(sources), listers: listersOf(sources) };
  }

  private async citedBy(source: LawSource): Promise<Cited> {
    const known = citedSchema.safeParse(source.cited);
    if (known.success) return known.data;
    const { revision, cited } = await this.readAnew(source);
    await this.sources.keep(source.id, revision, cited);
    return cited;
  }

  private async readAnew(source: LawSource): Promise<{ revision: number; cited: Cited }> {
    if (source.kind === 'draft') return this.checks.of(source);
    return { revision: 0, cited: citedInPublication(await this.sources.partsOf(source.id)) };
  }
}
