import { dutyKinds, isQuestionKey, type WrittenScenario, type WrittenText } from '@academy/shared';
import { z } from 'zod';

/** What a form can hold: whatever else an author wrote beside it stays in the file. */
const text = z
  .looseObject({ en: z.string().nullish(), ur: z.string().nullish() })
  .nullish()
  .transform((written): WrittenText => ({ en: written?.en ?? '', ur: written?.ur ?? '' }));
const key = z
  .string()
  .max(200)
  .nullish()
  .transform((written) => written ?? '');
const keys = z
  .array(z.string().max(200))
  .nullish()
  .transform((written) => written ?? []);

const written = z.looseObject({
  title: text,
  role: text,
  duties: z
    .array(
      z.looseObject({
        ...{ id: key, text, cites: keys, kind: z.enum(dutyKinds).default('must') },
        within: z.number().int().nullish(),
      }),
    )
    .nullish(),
  start: key,
  steps: z
    .record(
      z.string().refine(isQuestionKey),
      z.looseObject({
        say: text,
        minutes: z.number().int().nullish(),
        end: z.boolean().nullish(),
        choices: z
          .array(z.looseObject({ text, to: key, meets: keys, breaches: keys, reply: text }))
          .nullish(),
      }),
    )
    .nullish(),
});

/** What stands in a file as a form holds it; null where it is of another shape. */
export function formOf(value: unknown): WrittenScenario | null {
  const read = written.safeParse(value);
  if (!read.success) return null;
  const { title, role, duties, start, steps } = read.data;
  return {
    title,
    role,
    duties: (duties ?? []).map((duty) => ({
      ...{ id: duty.id, text: duty.text, cites: duty.cites, kind: duty.kind, within: duty.within ?? null },
    })),
    start,
    steps: Object.entries(steps ?? {}).map(([name, step]) => ({
      ...{ key: name, say: step.say, minutes: step.minutes ?? 0, end: step.end ?? false },
      choices: (step.choices ?? []).map(({ text: words, to, meets, breaches, reply }) => ({
        ...{ text: words, to, meets, breaches, reply },
      })),
    })),
  };
}
