/** Subjects that a reader should be told of before they read. */
const WORDS = [
  /\b(?:gang[- ])?rap(?:e|ed|es|ing|ist)\b/giu,
  /\bsexual(?:ly)?[- ](?:abus|assault|exploit|violen|harass)\w*/giu,
  /\b(?:molest|tortur|sodom|strangl|mutilat|suicid)\w*/giu,
  /\b(?:incest|pornograph\w*|self-harm|acid attack|honou?r killing|child abuse|beaten|murder(?:ed|s)?)\b/giu,
  /ریپ|زنا بالجبر|جنسی\s+(?:زیادتی|تشدد|استحصال|حمل\S*|ہراس\S*)|بدفعلی|چھیڑ چھاڑ|تشدد|خودکشی|فحش نگاری|تیزاب گردی|غیرت کے نام پر|قتل/gu,
];

/** Below this a lesson names such things among others. */
const OFTEN = 6;
/** Within one example the reader is brought face to face with it. */
const OFTEN_IN_A_CASE = 2;

interface LessonText {
  readonly title: string;
  /** All of it, with its boxes as they are written. */
  readonly body: string;
}

/** Where a lesson first speaks of something distressing that it dwells on; null where it does not. */
export function distressIn({
  title,
  body,
}: LessonText): { readonly word: string; readonly at: number } | null {
  const [inTitle] = wordsIn(title);
  if (inTitle) return { word: inTitle.word, at: 0 };
  const words = wordsIn(body);
  for (const { start, end } of casesIn(body)) {
    const inside = words.filter(({ at }) => at >= start && at < end);
    if (inside.length >= OFTEN_IN_A_CASE) return inside[0] ?? null;
  }
  return words.length >= OFTEN ? (words[0] ?? null) : null;
}

const wordsIn = (text: string): { word: string; at: number }[] =>
  WORDS.flatMap((word) =>
    [...text.matchAll(word)].map(({ index, 0: match }) => ({ word: match, at: index })),
  ).sort((one, other) => one.at - other.at);

const casesIn = (body: string): { start: number; end: number }[] =>
  [...body.matchAll(/^:{3,}case\b[\s\S]*?^:{3,}[ \t]*$/gm)].map(({ index, 0: box }) => ({
    start: index,
    end: index + box.length,
  }));
