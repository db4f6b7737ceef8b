import type { Course, Language, Lesson } from '@academy/shared';
import type { BankQuestion } from '../bank-question.js';

/** What a book can be made of: a publication, or a draft as it would be published. */
export interface BookSource {
  readonly outline: Pick<
    Course,
    'slug' | 'title' | 'summary' | 'hours' | 'outcomes' | 'modules' | 'laws' | 'review' | 'test'
  >;
  /** By key, in the language of the book, or in English where that is missing. */
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly bank: readonly Pick<BankQuestion, 'key' | 'tags' | 'open' | 'secret'>[];
  /** Null for a draft. */
  readonly publication: { readonly number: number; readonly publishedOn: string } | null;
  /** SHA-256 of the content. */
  readonly contentHash: string;
}

/** Text in a language of its own: a lesson that is not translated yet stands in English in an Urdu book. */
interface Spoken {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
}

export interface BookLesson extends Spoken {
  /** An address inside the book. */
  readonly id: string;
  /** `2.3` */
  readonly number: string;
  readonly title: string;
  readonly titleSpoken: Spoken;
  readonly facts: string;
  /** Where all of it is in the other language, for readers of the book's. */
  readonly untranslated: (Spoken & { readonly text: string }) | null;
  readonly contentNote: (Spoken & { readonly label: string; readonly text: string }) | null;
  /** Each as finished HTML. */
  readonly blocks: readonly string[];
  readonly sources: { readonly label: string; readonly text: string } | null;
}

export interface BookAnswer extends Spoken {
  readonly number: string;
  /** The right answer, line by line. */
  readonly lines: readonly string[];
  /** As HTML. */
  readonly explain: string;
  readonly cites: string;
}

export interface BookChapter extends Spoken {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly lessons: readonly BookLesson[];
  readonly answers: readonly BookAnswer[];
  readonly answersId: string;
  readonly answersTitle: string;
}

interface CitedProvision {
  readonly name: string;
  /** Numbers of the lessons that cite it, with their addresses. */
  readonly lessons: readonly { readonly id: string; readonly number: string }[];
}

export interface CitedLaw extends Spoken {
  readonly title: string;
  readonly act: string;
  readonly provisions: readonly CitedProvision[];
}

/** A whole manual in one language, ready to be set on paper or on a reader's screen. */
export interface Book extends Spoken {
  readonly title: string;
  /** The title in the other language, where there is one. */
  readonly titleBeside: (Spoken & { readonly text: string }) | null;
  readonly summary: string;
  readonly academy: string;
  readonly commission: string;
  /** What kind of thing it is: `Publication 3 · 05 Jul 2026`. */
  readonly standing: string;
  /** `Draft for legal review`; empty once a reviewer has approved it. */
  readonly mark: string;
  readonly markNote: string;
  readonly outcomes: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string; readonly isCode: boolean }[];
  readonly chapters: readonly BookChapter[];
  readonly laws: readonly CitedLaw[];
  /** Names this book among all books, whatever becomes of its file. */
  readonly urn: string;
  readonly madeOn: string;
}
