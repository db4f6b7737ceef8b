import { type ImportFate, type ImportField, importFates } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Agencies } from '../agencies.service.js';
import { CnicVault } from '../cnic-vault.js';
import { MatchingRepository } from '../matching.repository.js';
import type { Reach } from '../people.repository.js';
import { Places } from '../places.service.js';
import { SamePeople } from '../same-people.js';
import { type Candidate, judge, reason } from './domain/judge.js';
import { cellsOf, type RowContext, type RowFacts, readRow } from './domain/read-row.js';
import { ReferenceNames } from './domain/reference-names.js';
import { OfficialList } from './official-list.service.js';
import type { Counts, JudgedRow, KeptFacts } from './people-import.rows.js';
import type { Sheet } from './sheet.js';

/** By whom and for where rows are judged. */
interface Scope {
  readonly agencyId: string | null;
  readonly reach: Reach;
  readonly demonstration: boolean;
  /** Whether a row that names no agency, where none is given for all, can be read all the same. */
  readonly agencyMayMiss?: boolean;
}

type KeptRow = JudgedRow & { readonly facts: KeptFacts };

/** Reads the rows of a sheet and says what would become of each. Writes nothing. */
@Injectable()
export class DryRun {
  constructor(
    private readonly agencies: Agencies,
    private readonly places: Places,
    private readonly matching: MatchingRepository,
    private readonly samePeople: SamePeople,
    private readonly cnics: CnicVault,
    /** Whom the rows verify, where they are an agency's official list. */
    readonly official: OfficialList,
  ) {}

  async run(rows: Sheet['rows'], columns: readonly (ImportField | null)[], scope: Scope): Promise<KeptRow[]> {
    const context = await this.context(scope);
    const read = rows.map(({ number, cells }) => {
      const { facts, problems } = readRow(cellsOf(cells, columns), context);
      const counted = problems.filter(({ code }) => !scope.agencyMayMiss || code !== 'agency-needed');
      return { number, problems: counted, facts: this.kept(facts) };
    });
    const readable = read.filter(({ problems }) => problems.length === 0);
    const judged = new Map((await this.judge(readable, scope)).map((row) => [row.number, row]));
    return read.map(({ number, problems, facts }) => ({
      ...(judged.get(number) ?? {
        number,
        fate: 'wrong' as const,
        matchedBy: null,
        personId: null,
        reasons: problems,
      }),
      facts,
    }));
  }

  /** Holds rows that could be read against the directory as it is now. */
  async judge(
    rows: readonly { number: number; facts: KeptFacts }[],
    { reach, demonstration }: Omit<Scope, 'agencyId'>,
  ): Promise<JudgedRow[]> {
    const within = reach && new Set(reach);
    const isWithin = (agencyId: string | null) =>
      within === null || (agencyId !== null && within.has(agencyId));
    const candidates = rows
      .filter(({ facts }) => isWithin(facts.agencyId))
      .map(({ number, facts }): Candidate => ({ ...facts, number }));
    const found = await this.matching.find(candidates, demonstration);
    const roots = await this.samePeople.rootsOf(found.map(({ id }) => id));
    const known = found.map((person) => ({
      ...person,
      rootId: roots.get(person.id) as string,
      within: isWithin(person.agencyId),
    }));
    const verdicts = judge(candidates, known);
    return rows.map(({ number }) => ({
      number,
      ...(verdicts.get(number) ?? {
        fate: 'wrong' as const,
        matchedBy: null,
        personId: null,
        reasons: [reason('agency-beyond-reach', { field: 'agency' })],
      }),
    }));
  }

  private async context({ agencyId, reach }: Scope): Promise<RowContext> {
    const [agencies, ranks, places] = [
      await this.agencies.list(),
      await this.agencies.ranks(),
      await this.places.list(),
    ];
    const names = new ReferenceNames(agencies, ranks, places);
    const within = reach && new Set(reach);
    return {
      agencyId,
      agency: (text) => names.agency(text),
      isWithinReach: (id) => within === null || within.has(id),
      rank: (text, agency) => names.rank(text, agency),
      district: (text) => names.district(text),
    };
  }

  private kept({ cnic, ...facts }: RowFacts): KeptFacts {
    const kept = cnic === null ? null : this.cnics.keep(cnic);
    return {
      ...facts,
      cnicIndex: kept?.index ?? null,
      cnicSealed: kept?.sealed ?? null,
      cnicLastFour: kept?.lastFour ?? null,
    };
  }
}

export function countFates(rows: readonly { fate: ImportFate }[]): Counts {
  const counts = Object.fromEntries(importFates.map((fate) => [fate, 0])) as Record<ImportFate, number>;
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
