import { asciiDigits, type Workshop } from '@academy/shared';
import { uuidv7 } from '../../lib/uuid.js';

/** What stands in the fields of the form; those of a session are named after its id. */
export type WorkshopValues = Record<string, string>;

const FIRST_FROM = '09:00';
const FIRST_TO = '13:00';
const DAY_MS = 86_400_000;

/** The day after a day, `YYYY-MM-DD`; nothing after nothing. */
const nextDay = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + DAY_MS).toISOString().slice(0, 10);
};

/** A further session: the day after the last one, at its hours. */
export function nextSession(
  values: WorkshopValues,
  lastId: string | undefined,
): { id: string; values: WorkshopValues } {
  const id = uuidv7();
  return {
    id,
    values: {
      [`${id}.day`]: lastId ? nextDay(values[`${lastId}.day`] ?? '') : '',
      [`${id}.from`]: (lastId && values[`${lastId}.from`]) || FIRST_FROM,
      [`${id}.to`]: (lastId && values[`${lastId}.to`]) || FIRST_TO,
    },
  };
}

const sessionValues = (sessions: Workshop['sessions']): WorkshopValues =>
  Object.fromEntries(
    sessions.flatMap(({ id, day, from, to }) => [
      [`${id}.day`, day],
      [`${id}.from`, from],
      [`${id}.to`, to],
    ]),
  );

/** The fields of a workshop that is changed, or of a new one with a first empty session. */
export function valuesOf(workshop: Workshop | null): { values: WorkshopValues; sessionIds: string[] } {
  const first = nextSession({}, undefined);
  const number = (value: number | null | undefined): string => (value == null ? '' : String(value));
  return {
    sessionIds: workshop ? workshop.sessions.map(({ id }) => id) : [first.id],
    values: {
      titleEn: workshop?.titleEn ?? '',
      titleUr: workshop?.titleUr ?? '',
      topic: workshop?.topic.code ?? '',
      districtId: workshop?.district.id ?? '',
      venue: workshop?.venue ?? '',
      trainers: workshop?.trainers.join('\n') ?? '',
      audience: workshop?.audience ?? '',
      capacity: number(workshop?.capacity),
      thresholdPercent: number(workshop?.thresholdPercent ?? 80),
      postTest: workshop?.postTest ? 'yes' : 'no',
      passPercent: number(workshop?.postTest?.passPercent ?? 60),
      outOf: number(workshop?.postTest?.outOf ?? 20),
      ...(workshop ? sessionValues(workshop.sessions) : first.values),
    },
  };
}

/** What was typed as a whole number; `NaN` where it is none, which the contract refuses by name. */
const whole = (text: string | undefined): number => {
  const digits = asciiDigits(text ?? '').trim();
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};

const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** The body that the fields stand for. */
export const bodyOf = (values: WorkshopValues, sessionIds: readonly string[]) => ({
  titleEn: values.titleEn,
  titleUr: orNull(values.titleUr),
  topic: values.topic,
  districtId: values.districtId,
  venue: values.venue,
  trainers: (values.trainers ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean),
  audience: orNull(values.audience),
  capacity: orNull(values.capacity) === null ? null : whole(values.capacity),
  thresholdPercent: whole(values.thresholdPercent),
  postTest:
    values.postTest === 'yes' ? { passPercent: whole(values.passPercent), outOf: whole(values.outOf) } : null,
  sessions: sessionIds.map((id) => ({
    id,
    day: values[`${id}.day`],
    from: values[`${id}.from`],
    to: values[`${id}.to`],
  })),
});

/** Under which field a problem of the body belongs: `sessions.1.to` is the end of the second session. */
export function fieldAt(path: string, sessionIds: readonly string[]): string {
  const [head = '', position = '', part = ''] = path.split('.');
  if (head === 'sessions') return `${sessionIds[Number(position)]}.${part}`;
  return head === 'postTest' && position ? position : head;
}
