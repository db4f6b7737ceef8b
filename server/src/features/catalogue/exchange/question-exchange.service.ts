import {
  inLanguage,
  type Language,
  QUESTIONS_MAX_BYTES,
  type QuestionsDryRun,
  type QuestionTarget,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import type { QuestionItem } from '../folder/schemas.js';
import { PublicationsRepository } from '../publications.repository.js';
import { Publications } from '../publications.service.js';
import { itemOfBank } from './bank-items.js';
import { fatesTable } from './fates-table.js';
import { writeGift } from './gift-writer.js';
import { type JudgedQuestion, judge } from './judge.js';
import { type AskedElsewhere, withLikenesses } from './likenesses.js';
import { writeMoodleXml } from './moodle-writer.js';
import { type QuestionFile, readQuestionFile } from './read-file.js';
import { writeYaml } from './yaml-writer.js';

/** A file to be handed over. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

const writers = { gift: writeGift, 'moodle-xml': writeMoodleXml } as const;
const types = { gift: 'text/plain; charset=utf-8', 'moodle-xml': 'application/xml; charset=utf-8' } as const;
const ends = { gift: 'gift.txt', 'moodle-xml': 'moodle.xml' } as const;

/** Questions from and to other systems. Of a file that is sent nothing is kept. */
@Injectable()
export class QuestionExchange {
  constructor(
    private readonly repository: PublicationsRepository,
    private readonly publications: Publications,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * What becomes of each question of a file, and which of them are asked already.
   * @throws AppError `not-allowed`, `too-large`, and as `readQuestionFile`
   */
  async try(actor: Actor, written: Language, bytes: Buffer): Promise<QuestionsDryRun> {
    requirePermission(actor, 'questions.exchange');
    const { format, encoding, isGuessed, questions, warnings } = await this.read(written, bytes);
    const count = (fate: string): number => questions.filter((one) => one.fate === fate).length;
    return {
      format,
      encoding,
      warnings: [...(isGuessed ? (['encoding-guessed'] as const) : []), ...warnings],
      counts: { taken: count('taken'), remarked: count('remarked'), refused: count('refused') },
      questions: questions.map(({ item: _, ...found }) => found),
    };
  }

  /**
   * The questions that can be taken in another format, or the fates of all as a table.
   * @throws AppError as `try`
   */
  async convert(
    actor: Actor,
    { written, to, lang }: { written: Language; to: QuestionTarget; lang: Language },
    bytes: Buffer,
  ): Promise<MadeFile> {
    requirePermission(actor, 'questions.exchange');
    const { questions } = await this.read(written, bytes);
    if (to === 'fates')
      return { name: 'questions.csv', type: 'text/csv; charset=utf-8', content: fatesTable(questions, lang) };
    const items = questions.flatMap(({ item }) => item ?? []);
    if (to === 'yaml')
      return { name: 'questions.yaml', type: 'application/yaml; charset=utf-8', content: writeYaml(items) };
    return { name: `questions.${ends[to]}`, type: types[to], content: writers[to](items, written) };
  }

  /**
   * The questions of a file that can be taken.
   * @throws AppError as `try`
   */
  async itemsIn(actor: Actor, written: Language, bytes: Buffer): Promise<QuestionItem[]> {
    requirePermission(actor, 'questions.exchange');
    return (await this.read(written, bytes)).questions.flatMap(({ item }) => item ?? []);
  }

  /**
   * The bank of a course's current publication, with its key; who took it stays in the audit trail.
   * @throws AppError `not-allowed`, `not-found`
   */
  async exportBank(
    actor: Actor,
    slug: string,
    { to, lang }: { to: 'gift' | 'moodle-xml'; lang: Language },
  ): Promise<MadeFile> {
    requirePermission(actor, 'questions.exchange');
    const current = (await this.repository.listCurrent()).find((course) => course.slug === slug);
    if (!current) throw new AppError('not-found');
    const bank = await this.publications.bankOf(current.publicationId);
    await this.audit.write(actor, {
      action: 'catalogue.export-bank',
      subjectKind: 'publication',
      subjectId: current.publicationId,
      after: { slug, to, language: lang, questions: bank.length },
    });
    const items = bank.map((question) => itemOfBank(question, lang));
    return { name: `${slug}.${lang}.${ends[to]}`, type: types[to], content: writers[to](items, lang) };
  }

  private async read(written: Language, bytes: Buffer): Promise<QuestionFile & ReturnType<typeof judge>> {
    if (bytes.length > QUESTIONS_MAX_BYTES) throw new AppError('too-large');
    const file = await readQuestionFile(bytes);
    const { questions, warnings } = judge(file.drafts, written);
    return { ...file, warnings, questions: await this.compared(questions, written) };
  }

  private async compared(questions: readonly JudgedQuestion[], written: Language): Promise<JudgedQuestion[]> {
    const elsewhere: AskedElsewhere[] = [];
    for (const { slug, publicationId } of await this.repository.listCurrent()) {
      const { title } = await this.publications.outlineOf(publicationId);
      for (const { key, open } of await this.publications.bankOf(publicationId))
        elsewhere.push({ slug, title, key, stem: inLanguage(open.stem, written) });
    }
    return withLikenesses(questions, elsewhere);
  }
}
