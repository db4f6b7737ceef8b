import {
  dayInKarachi,
  type ListFate,
  type ListMarks,
  type Mark,
  PEOPLE_LIST_MAX_ROWS,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { PeopleSheets, SamePeople, type SheetPerson } from '../../directory/index.js';
import { readMark, sessionOfHeading } from '../domain/list-marks.js';
import { getDraft } from '../drafts.js';
import { MOST_PARTICIPANTS, ParticipantsRepository } from '../participants.repository.js';
import { WorkshopsRepository } from '../workshops.repository.js';
import type { ParticipantRow, SessionRow } from '../workshops.rows.js';

/** A row with its fate in this workshop. */
export interface ListedPerson {
  readonly person: SheetPerson;
  readonly fate: ListFate;
  /** As whom the person takes part already. */
  readonly participantId: string | null;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly unread: readonly { readonly sessionId: string; readonly value: string }[];
  readonly stays: readonly string[];
}

export interface PeopleList {
  readonly sessions: readonly SessionRow[];
  readonly rows: readonly ListedPerson[];
}

interface Column {
  readonly session: SessionRow;
  /** Where the sheet has its marks; null where everybody on it was there. */
  readonly at: number | null;
}

const MISSING = new Set(['name-needed', 'identifier-needed', 'agency-needed']);

/** What a list says of a workshop: who, and in which sessions. */
@Injectable()
export class PeopleListReader {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly sheets: PeopleSheets,
    private readonly samePeople: SamePeople,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-found`, `workshop-confirmed` */
  async hold(workshopId: string, mode: 'share' | 'update'): Promise<void> {
    await getDraft(this.workshops, workshopId, mode);
  }

  async read(actor: Actor, workshopId: string, marks: ListMarks, bytes: Buffer): Promise<PeopleList> {
    const { headings, people } = await this.sheets.read(actor, bytes);
    if (people.length > PEOPLE_LIST_MAX_ROWS) throw new AppError('list-too-long');
    const columns = this.columns(marks, headings, await this.workshops.sessionsOf(workshopId));
    const here = await this.participants.listOf(workshopId);
    const rows = await this.fates(people, here, columns);
    const more = rows.filter(({ fate }) => fate === 'joins' || fate === 'new').length;
    if (here.length + more > MOST_PARTICIPANTS) throw new AppError('workshop-full');
    return { sessions: columns.map(({ session }) => session), rows };
  }

  private columns(marks: ListMarks, headings: readonly string[], sessions: readonly SessionRow[]): Column[] {
    if (marks === 'none') return [];
    const columns = sessions.flatMap((session): Column[] => {
      const at = headings.findIndex((heading) => sessionOfHeading(heading, sessions)?.id === session.id);
      return marks === 'all' ? [{ session, at: null }] : at < 0 ? [] : [{ session, at }];
    });
    if (columns.length === 0) throw new AppError('list-no-session');
    const today = dayInKarachi(this.clock.now());
    if (columns.some(({ session }) => session.day > today)) throw new AppError('session-not-begun');
    return columns;
  }

  private async fates(
    people: readonly SheetPerson[],
    here: readonly ParticipantRow[],
    columns: readonly Column[],
  ): Promise<ListedPerson[]> {
    const ids = people.map(({ personId }) => personId).filter((id) => id !== null);
    const roots = await this.samePeople.rootsOf([...ids, ...here.map(({ person_id }) => person_id)]);
    const byRoot = new Map(here.map((one) => [roots.get(one.person_id), one]));
    // The very person comes before one who is linked with them.
    const byPerson = new Map(here.map((one) => [one.person_id, one]));
    return people.map((person) => {
      const { personId } = person;
      const known =
        personId === null ? undefined : (byPerson.get(personId) ?? byRoot.get(roots.get(personId)));
      const read = columns.map((column) => readColumn(column, person));
      const unread = read.flatMap(({ session, found, text }) =>
        found === 'unread' ? [{ sessionId: session.id, value: text }] : [],
      );
      const fate = fateOf(person, known !== undefined, unread.length > 0);
      const isKept = fate === 'unknown' || fate === 'wrong';
      const given = isKept ? [] : read.filter((one) => one.found === 'present' || one.found === 'absent');
      const free = given.filter(({ session }) => known?.marks[session.id] === undefined);
      return {
        person,
        fate,
        participantId: known?.id ?? null,
        marks: Object.fromEntries(free.map(({ session, found }) => [session.id, found as Mark])),
        unread,
        stays: given
          .filter(
            ({ session, found }) =>
              !free.some((one) => one.session === session) && known?.marks[session.id] !== found,
          )
          .map(({ session }) => session.id),
      };
    });
  }
}

function readColumn({ session, at }: Column, { cells }: SheetPerson) {
  const text = at === null ? '' : (cells[at] ?? '');
  return { session, text: text.slice(0, 40), found: at === null ? ('present' as const) : readMark(text) };
}

function fateOf(person: SheetPerson, takesPart: boolean, hasUnread: boolean): ListFate {
  const isOut = person.fate === 'wrong' || person.fate === 'conflict';
  if (isOut) return person.reasons.every(({ code }) => MISSING.has(code)) ? 'unknown' : 'wrong';
  if (hasUnread) return 'wrong';
  if (person.fate === 'new') return 'new';
  return takesPart ? 'participant' : 'joins';
}
