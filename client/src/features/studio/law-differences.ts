import type { CourseSettings, KnownLaw } from '@academy/shared';

export type ListedLaw = CourseSettings['laws'][number];
type LawFact = 'title.en' | 'title.ur' | 'act' | 'jurisdiction';

interface LawDifference {
  readonly fact: LawFact;
  /** As the register has it. */
  readonly known: string;
}

/** A law of the register as a course lists it. */
export const listedLaw = ({
  id,
  title,
  act,
  jurisdiction,
}: Pick<KnownLaw, 'id' | 'title' | 'act' | 'jurisdiction'>): ListedLaw => ({
  ...{ id, act, jurisdiction },
  title: { en: title.en, ur: title.ur ?? '' },
});

/** What a course says otherwise than the register; what the register does not say is no difference. */
export function lawDifferences(law: ListedLaw, known: KnownLaw): LawDifference[] {
  const theirs = listedLaw(known);
  const facts: readonly (readonly [LawFact, string, string])[] = [
    ['title.en', law.title.en, theirs.title.en],
    ['title.ur', law.title.ur, theirs.title.ur],
    ['act', law.act, theirs.act],
    ['jurisdiction', law.jurisdiction, theirs.jurisdiction],
  ];
  return facts.flatMap(([fact, own, said]) =>
    said !== '' && own.trim() !== said.trim() ? [{ fact, known: said }] : [],
  );
}

/** A law with the register's words; what the register does not say stays. */
export function withRegister(law: ListedLaw, known: KnownLaw): ListedLaw {
  const theirs = listedLaw(known);
  return {
    id: law.id,
    title: { en: theirs.title.en || law.title.en, ur: theirs.title.ur || law.title.ur },
    act: theirs.act || law.act,
    jurisdiction: theirs.jurisdiction || law.jurisdiction,
  };
}
