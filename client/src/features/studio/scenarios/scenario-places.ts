import type { Language, WrittenScenario } from '@academy/shared';

/** Where in a scenario a field stands, as words name it. */
export interface ScenarioPlace {
  readonly kind: 'title' | 'role' | 'start' | 'duties' | 'duty' | 'step' | 'choice';
  /** Of a duty or choice, counted from 1. */
  readonly number: number;
  /** Of a step, or of the step of a choice. */
  readonly step: string;
}

/** The place of a field by its path: `steps.2.choices.0.to`. */
export function placeOf(field: string, { steps }: WrittenScenario): ScenarioPlace {
  const [first = '', index, inner, place] = field.split('.');
  const numbered = (kind: ScenarioPlace['kind'], number: string | undefined, step = ''): ScenarioPlace => ({
    ...{ kind, number: Number(number ?? -1) + 1, step },
  });
  if (first === 'steps') {
    const step = steps[Number(index)]?.key ?? '';
    const isChoice = inner === 'choices' && place !== undefined;
    return isChoice ? numbered('choice', place, step) : numbered('step', index, step);
  }
  if (first === 'duties') return index === undefined ? numbered('duties', '0') : numbered('duty', index);
  return numbered(first === 'title' || first === 'role' ? first : 'start', '0');
}

/** One thing in which two versions of a scenario differ. */
export interface ScenarioDifference {
  /** No other difference has it. */
  readonly key: string;
  readonly place: ScenarioPlace;
  readonly what: What;
  readonly lang: Language | null;
  readonly theirs: string;
  readonly mine: string;
}

type What =
  | 'text'
  | 'reply'
  | 'leads'
  | 'meets'
  | 'breaches'
  | 'minutes'
  | 'end'
  | 'kind'
  | 'within'
  | 'cites';

/** Where two versions differ: duties and steps are known by their names, choices by their places. */
export function scenarioDifferences(theirs: WrittenScenario, mine: WrittenScenario): ScenarioDifference[] {
  const [one, other] = [saidIn(theirs), saidIn(mine)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [left, right] = [one.get(name), other.get(name)];
    const said = right ?? left;
    if (!said || (left?.words ?? '') === (right?.words ?? '')) return [];
    const { place, what, lang } = said;
    return [{ key: name, place, what, lang, theirs: left?.words ?? '', mine: right?.words ?? '' }];
  });
}

interface Said extends Pick<ScenarioDifference, 'place' | 'what' | 'lang'> {
  readonly words: string;
}

/** Everything that a scenario says, each under a name that is the same in both versions. */
function saidIn({ title, role, start, duties, steps }: WrittenScenario): Map<string, Said> {
  const said = new Map<string, Said>();
  const say = (place: ScenarioPlace, what: What, words: string, lang: Language | null = null): void => {
    const name = place.kind === 'duty' ? duties[place.number - 1]?.id : place.number;
    const where = `${place.kind} ${place.step} ${place.kind === 'step' ? '' : name}`;
    said.set(`${where} ${what} ${lang}`, { place, what, lang, words });
  };
  const both = (place: ScenarioPlace, what: What, text: { en: string; ur: string }): void => {
    say(place, what, text.en, 'en');
    say(place, what, text.ur, 'ur');
  };
  const simple = (kind: ScenarioPlace['kind']): ScenarioPlace => ({ kind, number: 0, step: '' });
  both(simple('title'), 'text', title);
  both(simple('role'), 'text', role);
  duties.forEach(({ text, kind, within, cites }, index) => {
    const place: ScenarioPlace = { kind: 'duty', number: index + 1, step: '' };
    both(place, 'text', text);
    say(place, 'kind', kind);
    say(place, 'within', String(within ?? ''));
    say(place, 'cites', cites.join(', '));
  });
  say(simple('start'), 'leads', start);
  steps.forEach(({ key, say: told, minutes, end, choices }, index) => {
    const place: ScenarioPlace = { kind: 'step', number: index + 1, step: key };
    both(place, 'text', told);
    say(place, 'minutes', minutes === 0 ? '' : String(minutes));
    say(place, 'end', end ? '✓' : '');
    choices.forEach(({ text, reply, to, meets, breaches }, at) => {
      const choice: ScenarioPlace = { kind: 'choice', number: at + 1, step: key };
      both(choice, 'text', text);
      both(choice, 'reply', reply);
      say(choice, 'leads', to);
      say(choice, 'meets', meets.join(', '));
      say(choice, 'breaches', breaches.join(', '));
    });
  });
  return said;
}
