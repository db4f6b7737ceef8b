import { asciiDigits, type Mark } from '@academy/shared';

interface Sitting {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly from: string;
}

const plain = (text: string): string =>
  asciiDigits(text)
    .toLowerCase()
    .replace(/[\s_#.–—-]+/g, ' ')
    .trim();

const SESSION = /^(?:session|sess|sitting|s|نشست|سیشن)(?: (?:no|number|نمبر))? ?(\d{1,2})$/;
const DAY = /^(?:day|d|دن|یوم)(?: (?:no|number|نمبر))? ?(\d{1,2})$/;
const ISO_DATE = /^(\d{4}) (\d{2}) (\d{2})(?: (\d{2}:\d{2}))?$/;
const LOCAL_DATE = /^(\d{1,2})[ /](\d{1,2})[ /](\d{4})(?: (\d{2}:\d{2}))?$/;

/**
 * The session of which a column speaks, by its heading: “Session 2”, “نشست 2”, “Day 1” or a date, where that day has one
 * session or the hour is named. Null where it speaks of none, or could be one of two.
 * @param sessions in the order of their days and times
 */
export function sessionOfHeading<S extends Sitting>(heading: string, sessions: readonly S[]): S | null {
  const text = plain(heading);
  const number = SESSION.exec(text)?.[1];
  if (number) return sessions[Number(number) - 1] ?? null;
  const nth = DAY.exec(text)?.[1];
  const days = [...new Set(sessions.map(({ day }) => day))];
  if (nth) return only(sessions.filter(({ day }) => day === days[Number(nth) - 1]));
  const date = dateOf(text);
  if (!date) return null;
  return only(sessions.filter(({ day, from }) => day === date.day && (!date.from || from === date.from)));
}

const only = <S>(found: readonly S[]): S | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Days come before months, as they are written in Pakistan. */
function dateOf(text: string): { day: string; from: string | undefined } | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return { day: `${iso[1]}-${iso[2]}-${iso[3]}`, from: iso[4] };
  const local = LOCAL_DATE.exec(text);
  if (!local) return null;
  const [day = '', month = ''] = [local[1]?.padStart(2, '0'), local[2]?.padStart(2, '0')];
  return { day: `${local[3]}-${month}-${day}`, from: local[4] };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' | '));
const PRESENT = words(
  'p | present | pr | yes | y | 1 | true | attended | ✓ | ✔ | ☑ | حاضر | ح | ہاں | جی ہاں',
);
const ABSENT = words(
  'a | absent | ab | no | n | 0 | false | leave | on leave | ✗ | ✘ | غیر حاضر | غیرحاضر | غ | نہیں | رخصت',
);

/** What a cell says: a mark, nothing (null), or something that is no mark. */
export function readMark(cell: string): Mark | null | 'unread' {
  const text = plain(cell);
  if (text === '' || text === 'نشان نہیں لگا' || text === 'not marked') return null;
  if (PRESENT.has(text)) return 'present';
  return ABSENT.has(text) ? 'absent' : 'unread';
}
