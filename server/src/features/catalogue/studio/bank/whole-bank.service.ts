import {
  type BankRow,
  type Course,
  languages,
  type listWholeBank,
  type ViewOf,
  type WholeBankRow,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import type { BankQuestion } from '../../bank-question.js';
import { contentHash } from '../../domain/canonical.js';
import { itemOfBank } from '../../exchange/bank-items.js';
import { Breath } from '../../exchange/breath.js';
import { StemIndex } from '../../exchange/similar-stems.js';
import { questionItemOf } from '../../folder/schemas.js';
import { Memory } from '../../memory.js';
import { PublicationsRepository } from '../../publications.repository.js';
import { Publications } from '../../publications.service.js';
import { publishedQuestion } from '../../publishing/bank.js';
import { DraftsRepository, type StudioRow } from '../drafts.repository.js';
import { testsOf } from './domain/bank-rows.js';
import { DraftBanks, type FullBank } from './draft-banks.service.js';

const PUBLICATIONS_IN_MEMORY = 50;

interface PublishedBank {
  readonly outline: Course;
  readonly rows: ReadonlyMap<string, WholeBankRow>;
  /** By the id of a question: what it was published as. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The questions of all courses beside each other. */
@Injectable()
export class WholeBank {
  private readonly published = Memory.of(PUBLICATIONS_IN_MEMORY, (id) => this.readPublished(id));

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly banks: DraftBanks,
    private readonly repository: PublicationsRepository,
    private readonly publications: Publications,
  ) {}

  /** Of a course with a draft as the draft has them, of others as they are published. */
  async list(actor: Actor): Promise<ViewOf<typeof listWholeBank>> {
    requirePermission(actor, 'courses.read');
    const drafts = await this.drafts.list();
    const laws = new Map<string, { id: string; title: Course['title'] }>();
    const rows: WholeBankRow[] = [];
    for (const draft of drafts) {
      const bank = await this.banks.of(draft.id);
      const published = draft.publication_id ? await this.published(draft.publication_id) : null;
      rows.push(...draftRows(draft, bank, published));
      for (const law of bank.draft.laws) laws.set(law.id, law);
    }
    const withDraft = new Set(drafts.map(({ slug }) => slug));
    for (const { slug, publicationId } of await this.repository.listCurrent()) {
      if (withDraft.has(slug)) continue;
      const { outline, rows: own } = await this.published(publicationId);
      rows.push(...own.values());
      for (const { id, title } of outline.laws) laws.set(id, { id, title });
    }
    return { rows: await withLikenesses(rows), laws: [...laws.values()] };
  }

  private async readPublished(publicationId: string): Promise<PublishedBank> {
    const [outline, bank, asking] = await Promise.all([
      this.publications.outlineOf(publicationId),
      this.publications.bankOf(publicationId),
      this.repository.askingLessons(publicationId),
    ]);
    const lessons = new Map(
      outline.modules.flatMap((module) => module.lessons.map(({ key, title }) => [key, title.en] as const)),
    );
    const rows = bank.map((question): [string, WholeBankRow] => [
      question.key,
      {
        ...publishedRow(question, outline),
        lessons: asking
          .filter((one) => one.question === question.key)
          .map(({ lesson }) => ({ path: lesson, title: lessons.get(lesson) ?? lesson })),
        course: { id: outline.id, slug: outline.slug, title: outline.title },
        ...{ draftId: null, publicationId, state: 'published' as const },
      },
    ]);
    const hashes = bank.map(({ key, open, secret }) => [key, contentHash({ open, secret })] as const);
    return { outline, rows: new Map(rows), hashes: new Map(hashes) };
  }
}

function publishedRow(question: BankQuestion, { test, pretest }: Course): BankRow {
  const { key, tags, difficulty, open } = question;
  const item = itemOfBank(question, 'en');
  const { stem, explain, cites } = item;
  const parts: readonly object[] =
    item.kind === 'essay' ? [...item.rubric, { model: item.model }] : item.options;
  const texts = [stem, explain, ...parts.flatMap((part): unknown[] => Object.values(part))].filter(
    (text): text is { en: string; ur?: string } => typeof text === 'object',
  );
  return {
    ...{ id: key, file: '', line: 0, kind: open.kind, stem: { en: stem.en, ur: stem.ur ?? '' } },
    ...{ tags: [...tags], difficulty, cites: [...cites] },
    missing: languages.filter((language) => texts.some((text) => !text[language])),
    ...{ lessons: [], tests: testsOf(tags, { drawn: test.from, hasPretest: pretest !== null }) },
    ...{ problems: [], alike: [], byForm: true },
  };
}

function draftRows(draft: StudioRow, bank: FullBank, published: PublishedBank | null): WholeBankRow[] {
  const common = {
    course: { id: draft.course_id, slug: draft.slug, title: bank.draft.title },
    draftId: draft.id,
    publicationId: draft.publication_id,
  };
  const here = bank.rows.map((row, place): WholeBankRow => {
    const hash = published?.hashes.get(row.id);
    const state = hash === undefined ? 'draft' : hash === hashAt(bank, place) ? 'published' : 'changed';
    return { ...row, ...common, state };
  });
  const ids = new Set(bank.rows.map(({ id }) => id));
  const gone = [...(published?.rows.values() ?? [])].filter(({ id }) => !ids.has(id));
  return [...here, ...gone.map((row): WholeBankRow => ({ ...row, state: 'removed' }))];
}

/** What the question would be published as; null where it has faults. */
function hashAt({ questions, draft }: FullBank, place: number): string | null {
  const question = questions[place];
  const item = questionItemOf(question?.written.kind).safeParse(question?.entry.value);
  return item.success ? publishedQuestion(item.data, draft.laws).hash : null;
}

/** Across courses a likeness names the course as well. */
async function withLikenesses(rows: readonly WholeBankRow[]): Promise<WholeBankRow[]> {
  const index = new StemIndex<number>();
  const breath = new Breath();
  const alike = rows.map((): { id: string; score: number }[] => []);
  const nameOf = ({ course, id }: WholeBankRow): string => `${course.slug}: ${id}`;
  for (const [place, row] of rows.entries()) {
    await breath.take();
    const stem = row.stem.en || row.stem.ur;
    const like = index.find(stem);
    const other = like && rows[like.key];
    if (like && other) {
      alike[place]?.push({ id: nameOf(other), score: like.score });
      alike[like.key]?.push({ id: nameOf(row), score: like.score });
    }
    index.remember(place, stem);
  }
  return rows.map((row, place) => ({ ...row, alike: alike[place] ?? [] }));
}
