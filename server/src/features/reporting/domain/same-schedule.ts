import { canonicalText } from './canonical.js';

/** What an edit can change of a report that is sent regularly. */
export interface ScheduleContent {
  readonly title: string;
  readonly question: { readonly groupBy: readonly string[]; readonly filters: object };
  readonly frequency: string;
  readonly period: string;
  readonly language: string;
  /** Ids of people, in their order. */
  readonly recipients: readonly string[];
}

/** Whether two savings say the same; a filter that is left open is no filter. */
export function isSameSchedule(one: ScheduleContent, other: ScheduleContent): boolean {
  const told = ({ title, question, frequency, period, language, recipients }: ScheduleContent) =>
    canonicalText({
      ...{ title, frequency, period, language, recipients },
      groupBy: question.groupBy,
      filters: Object.fromEntries(
        Object.entries(question.filters).filter(([, value]) => value !== undefined),
      ),
    });
  return told(one) === told(other);
}
