import type { FactName, LessonFacts } from './front-matter.js';

/** What can be wrong with a fact, as a key of the words. */
export type FactFault = 'missing' | 'tooLong' | 'notMinutes' | 'notAReference' | 'unknownLaw' | 'twice';

const TEXT_MAX = 4000;
const MINUTES_MAX = 240;

/** `jjsa-2018#s5(1)`: a law of the course, and a part of it, as the importer takes it. */
const REFERENCE =
  /^([a-z][a-z0-9-]*)(?:#(?:s|art|rule|para|ch)\d+[A-Z]{0,3}(?:-[A-Z]{1,2})?(?:\.\d+)*(?:\([0-9A-Za-z]{1,6}\))*)?$/;

/** What is wrong with a reference to a law; `laws` are the ids of the course, null where they are not known. */
export function referenceFault(reference: string, laws: readonly string[] | null): FactFault | null {
  if (reference.trim() === '') return 'missing';
  const [, law] = REFERENCE.exec(reference.trim()) ?? [];
  if (!law) return 'notAReference';
  return laws && !laws.includes(law) ? 'unknownLaw' : null;
}

/** As the importer takes them; the first fault of a fact, null where there is none. */
export function factFault(
  facts: LessonFacts,
  name: FactName,
  laws: readonly string[] | null,
): FactFault | null {
  switch (name) {
    case 'title':
      if (facts.title.trim() === '') return 'missing';
      return facts.title.length > TEXT_MAX ? 'tooLong' : null;
    case 'minutes': {
      if (facts.minutes.trim() === '') return 'missing';
      const minutes = /^\d+$/.test(facts.minutes) ? Number(facts.minutes) : 0;
      return minutes >= 1 && minutes <= MINUTES_MAX ? null : 'notMinutes';
    }
    case 'contentNote':
      return facts.contentNote.length > TEXT_MAX ? 'tooLong' : null;
    case 'cites':
      return (
        facts.cites.map((reference) => referenceFault(reference, laws)).find((fault) => fault !== null) ??
        null
      );
    case 'required':
      return null;
  }
}
