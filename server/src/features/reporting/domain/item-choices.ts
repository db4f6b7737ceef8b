import {
  type ItemChoice,
  insightLimits,
  type Localised,
  normaliseWords,
  type OpenQuestion,
  pairOf,
  readNumber,
} from '@academy/shared';

/** An answer to one question with how many gave it; null is none. */
export interface GivenAnswer {
  readonly chosen: readonly string[] | null;
  readonly right: boolean;
  readonly people: number;
}

export type Choice = Omit<ItemChoice, 'percent'>;

export interface Choices {
  readonly choices: readonly Choice[];
  /** People whose answer is none of those; null where people can take several of the choices. */
  readonly others: number | null;
}

/** How many different answers are listed where they are typed or put in order. */
const MOST_LISTED = 6;

/**
 * What people chose: each option by itself, each pair of a match that is right or that somebody made, otherwise the most
 * frequent whole answers. An answer that is typed is listed only where enough people gave it, since one person may
 * have typed anything.
 * @param right keys of what is right, written as an answer is
 */
export function choicesOf(
  question: Pick<OpenQuestion, 'kind' | 'options' | 'choices' | 'unit'>,
  right: readonly string[],
  answers: readonly GivenAnswer[],
): Choices {
  const took = (key: string): number =>
    answers.reduce((sum, { chosen, people }) => sum + (chosen?.includes(key) ? people : 0), 0);
  switch (question.kind) {
    case 'essay':
      return { choices: [], others: null };
    case 'match':
      return { choices: pairs(question, right, took), others: null };
    case 'order':
    case 'number':
    case 'short':
      return wholeAnswers(question, answers);
    default:
      return {
        choices: question.options.map(({ key, text }) => ({
          key,
          text,
          right: right.includes(key),
          people: took(key),
        })),
        others: null,
      };
  }
}

function pairs(
  { options, choices = [] }: Pick<OpenQuestion, 'options' | 'choices'>,
  right: readonly string[],
  took: (key: string) => number,
): Choice[] {
  return options
    .flatMap((left) =>
      choices.map((other): Choice => {
        const key = pairOf(left.key, other.key);
        return {
          key,
          text: joined([left.text, other.text], ' = '),
          right: right.includes(key),
          people: took(key),
        };
      }),
    )
    .filter((pair) => pair.right || pair.people > 0);
}

type Written = Pick<OpenQuestion, 'kind' | 'options' | 'unit'>;

function wholeAnswers(question: Written, answers: readonly GivenAnswer[]): Choices {
  const found = new Map<string, Choice>();
  for (const { chosen, right, people } of answers) {
    if (!chosen) continue;
    const { key, text } = written(question, chosen);
    const known = found.get(key);
    found.set(key, { key, text, right, people: people + (known?.people ?? 0) });
  }
  const all = [...found.values()].sort(
    (one, other) => other.people - one.people || one.key.localeCompare(other.key),
  );
  const choices = all.filter(({ people }) => people >= insightLimits.smallestGroup).slice(0, MOST_LISTED);
  const sum = (some: readonly Choice[]): number => some.reduce((total, { people }) => total + people, 0);
  return { choices, others: sum(all) - sum(choices) };
}

/** Answers that count as the same have the same key. */
function written({ kind, options, unit }: Written, chosen: readonly string[]): Pick<Choice, 'key' | 'text'> {
  if (kind === 'order') {
    const texts = chosen.map((key) => options.find((option) => option.key === key)?.text ?? { en: key });
    return { key: chosen.join('>'), text: joined(texts, ' · ') };
  }
  const [typed = ''] = chosen;
  if (kind === 'short') return { key: normaliseWords(typed), text: { en: normaliseWords(typed) } };
  const number = String(readNumber(typed) ?? typed);
  return { key: number, text: unit ? joined([{ en: number, ur: number }, unit], ' ') : { en: number } };
}

/** Urdu only where all of it is in Urdu. */
function joined(texts: readonly Localised[], by: string): Localised {
  const urdu = texts.map(({ ur }) => ur);
  const en = texts.map((text) => text.en).join(by);
  return urdu.every(Boolean) ? { en, ur: urdu.join(by) } : { en };
}

/** The wrong choice that most took; of equals the first; null where nobody took one. */
export function winnerOf(choices: readonly Choice[]): Choice | null {
  let winner: Choice | null = null;
  for (const choice of choices) if (!choice.right && choice.people > (winner?.people ?? 0)) winner = choice;
  return winner;
}
