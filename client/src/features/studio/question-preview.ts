import {
  type Citation,
  type Criterion,
  citationOf,
  isBlank,
  type Localised,
  type NamedLaw,
  normaliseWords,
  type OpenQuestion,
  pairOf,
  type RightAnswer,
  readNumber,
  type WrittenOption,
  type WrittenQuestion,
  type WrittenText,
} from '@academy/shared';

/** What a trainee is told once a question is graded. */
interface ToldAfterwards extends RightAnswer {
  readonly expected?: Localised;
  readonly feedback: Readonly<Record<string, Localised>>;
  readonly explain: Localised;
  readonly cites: Citation[];
  readonly rubric?: readonly Criterion[];
}

export interface PreviewedQuestion {
  readonly open: OpenQuestion;
  readonly told: ToldAfterwards;
}

/** A question as it will look, though it may be half written. Its keys are not those that it will be published with. */
export function previewOf(
  key: string,
  question: WrittenQuestion,
  laws: readonly NamedLaw[],
): PreviewedQuestion {
  const { kind, stem, explain, cites } = question;
  const { asked, answer } = partsOf(question);
  return {
    open: { key, kind, stem: localisedOf(stem), ...asked },
    told: {
      feedback: {},
      ...answer,
      explain: localisedOf(explain),
      cites: cites.flatMap((ref) => citationOf(ref, laws) ?? []),
    },
  };
}

/** Urdu stands in where there is no English yet. */
export const localisedOf = ({ en, ur }: WrittenText): Localised =>
  ur.trim() ? { en: en.trim() || ur.trim(), ur: ur.trim() } : { en: en.trim() };

const keyAt = (index: number): string => `o${index}`;

interface Parts {
  readonly asked: Pick<OpenQuestion, 'options' | 'choices' | 'unit' | 'words'>;
  readonly answer: RightAnswer & Partial<ToldAfterwards>;
}

const keyed = (options: readonly WrittenOption[], part: 'text' | 'left' | 'right') =>
  options.map((option, index) => ({ key: keyAt(index), text: localisedOf(option[part]) }));

/** In an order that says nothing, and always the same while it is written. */
const mixed = <Item>(items: readonly Item[]): Item[] => [
  ...items.filter((_, index) => index % 2 === 1),
  ...items.filter((_, index) => index % 2 === 0),
];

function partsOf({ kind, options, essay }: WrittenQuestion): Parts {
  switch (kind) {
    case 'match': {
      const rights = keyed(options, 'right');
      const lefts = keyed(options, 'left').filter((_, index) => !isBlank(options[index]?.left ?? NOTHING));
      return {
        asked: { options: lefts, choices: mixed(rights) },
        answer: { right: lefts.map(({ key }) => pairOf(key, key)) },
      };
    }
    case 'order': {
      const inOrder = keyed(options, 'text');
      return { asked: { options: mixed(inOrder) }, answer: { right: inOrder.map(({ key }) => key) } };
    }
    case 'number':
      return numberParts(options[0]);
    case 'short': {
      const texts = options.map(({ text }) => localisedOf(text));
      const every = texts.flatMap(({ en, ur }) => (ur ? [en, ur] : [en]));
      const expected = texts[0] ?? { en: '' };
      return {
        asked: { options: [] },
        answer: { right: [expected.en], accepted: every.map(normaliseWords), expected },
      };
    }
    case 'essay':
      return essayParts(options, essay);
    default:
      return {
        asked: { options: keyed(options, 'text') },
        answer: {
          right: options.flatMap(({ correct }, index) => (correct ? [keyAt(index)] : [])),
          feedback: Object.fromEntries(
            options.flatMap(({ feedback }, index) =>
              isBlank(feedback) ? [] : [[keyAt(index), localisedOf(feedback)]],
            ),
          ),
        },
      };
  }
}

function essayParts(
  options: readonly WrittenOption[],
  { model, least, most }: WrittenQuestion['essay'],
): Parts {
  const [min, max] = [least, most].map((typed) => readNumber(typed) ?? undefined);
  const rubric = options.map(({ id, text, value, feedback }) => ({
    ...{ id, text: localisedOf(text), points: readNumber(value) ?? 0 },
    ...(isBlank(feedback) ? {} : { levels: localisedOf(feedback) }),
  }));
  return {
    asked: {
      options: [],
      ...(min || max ? { words: { ...(min ? { min } : {}), ...(max ? { max } : {}) } } : {}),
    },
    answer: { right: [], rubric, ...(isBlank(model) ? {} : { expected: localisedOf(model) }) },
  };
}

const NOTHING: WrittenText = { en: '', ur: '' };

function numberParts(option: WrittenOption | undefined): Parts {
  const words = String(readNumber(option?.value ?? '') ?? '');
  const unit = option && !isBlank(option.unit) ? localisedOf(option.unit) : null;
  const expected = unit
    ? { en: `${words} ${unit.en}`, ...(unit.ur ? { ur: `${words} ${unit.ur}` } : {}) }
    : { en: words };
  return {
    asked: { options: [], ...(unit ? { unit } : {}) },
    answer: { right: [words], tolerance: readNumber(option?.tolerance ?? '') ?? 0, expected },
  };
}
