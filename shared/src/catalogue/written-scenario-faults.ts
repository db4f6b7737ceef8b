import { scenarioPaths } from '../assessment/scenario-paths.js';
import { parseReference } from './citations.js';
import { isBlank, isQuestionKey, QUESTION_TEXT_MAX, type WrittenText } from './written-question.js';
import {
  MOST_CHOICES,
  MOST_DUTIES,
  MOST_MINUTES,
  scenarioPlaceholders,
  type WrittenChoice,
  type WrittenScenario,
  type WrittenStep,
} from './written-scenario.js';

type ScenarioFaultCode =
  | 'required'
  | 'too-long'
  | 'key-shape'
  | 'twice'
  | 'duties-none'
  | 'duties-many'
  | 'cites-none'
  | 'citation-shape'
  | 'law-unlisted'
  | 'within-range'
  | 'within-must-not'
  | 'start-unknown'
  | 'minutes-range'
  | 'end-with-choices'
  | 'leads-nowhere'
  | 'choices-many'
  | 'step-unknown'
  | 'duty-unknown'
  | 'unreachable'
  | 'endless'
  | 'never-met'
  | 'always-met'
  | 'no-urdu'
  | 'placeholder';

export interface ScenarioFault {
  /** By path: `steps.2.choices.0.to`. */
  readonly field: string;
  readonly code: ScenarioFaultCode;
  /** False for what keeps no course from being published. */
  readonly isError: boolean;
}

/**
 * Everything that is wrong with a scenario, by field, in the order of the form. The check of course folders has the last
 * word; a property test holds the two together.
 * @param laws ids of the laws that the course lists
 */
export function scenarioFaults(scenario: WrittenScenario, laws: readonly string[]): ScenarioFault[] {
  const { title, role } = scenario;
  const faults = [
    ...textFaults('title', title, true),
    ...textFaults('role', role, true),
    ...dutyFaults(scenario, laws),
    ...startFaults(scenario),
    ...scenario.steps.flatMap((step, index) => stepFaults(step, `steps.${index}`, scenario)),
  ];
  const areNamesRight = !faults.some(({ code }) => NAMES.includes(code));
  // Ways can only be followed where every name leads somewhere.
  return areNamesRight ? [...faults, ...pathFaults(scenario)] : faults;
}

const NAMES: readonly ScenarioFaultCode[] = [
  ...(['key-shape', 'twice', 'start-unknown', 'step-unknown', 'duty-unknown'] as const),
  ...(['end-with-choices', 'leads-nowhere', 'within-must-not'] as const),
];

const error = (field: string, code: ScenarioFaultCode): ScenarioFault => ({ field, code, isError: true });
const remark = (field: string, code: ScenarioFaultCode): ScenarioFault => ({ field, code, isError: false });
const when = (isWrong: boolean, fault: ScenarioFault): ScenarioFault[] => (isWrong ? [fault] : []);

const PLACEHOLDERS = new Set<string>(Object.values(scenarioPlaceholders).flatMap(({ en, ur }) => [en, ur]));

/** English is needed wherever there is a text; Urdu may follow. */
function textFaults(field: string, text: WrittenText, isNeeded: boolean): ScenarioFault[] {
  if (!isNeeded && isBlank(text)) return [];
  const { en, ur } = text;
  return [
    ...when(en.trim() === '', error(`${field}.en`, 'required')),
    ...when(en.trim().length > QUESTION_TEXT_MAX, error(`${field}.en`, 'too-long')),
    ...when(ur.trim().length > QUESTION_TEXT_MAX, error(`${field}.ur`, 'too-long')),
    ...when(en.trim() !== '' && ur.trim() === '', remark(`${field}.ur`, 'no-urdu')),
    ...when(PLACEHOLDERS.has(en.trim()), remark(`${field}.en`, 'placeholder')),
    ...when(PLACEHOLDERS.has(ur.trim()), remark(`${field}.ur`, 'placeholder')),
  ];
}

function dutyFaults({ duties }: WrittenScenario, laws: readonly string[]): ScenarioFault[] {
  const ids = duties.map(({ id }) => id);
  return [
    ...when(duties.length === 0, error('duties', 'duties-none')),
    ...when(duties.length > MOST_DUTIES, error('duties', 'duties-many')),
    ...duties.flatMap(({ id, text, cites, kind, within }, index) => {
      const at = `duties.${index}`;
      return [
        ...textFaults(`${at}.text`, text, true),
        ...when(!isQuestionKey(id), error(`${at}.id`, 'key-shape')),
        ...when(ids.indexOf(id) !== index, error(`${at}.id`, 'twice')),
        ...when(cites.length === 0, error(`${at}.cites`, 'cites-none')),
        ...cites.flatMap((ref, place) => citeFaults(ref, `${at}.cites.${place}`, laws)),
        ...when(within !== null && kind === 'must-not', error(`${at}.within`, 'within-must-not')),
        ...when(
          within !== null && (within < 1 || within > MOST_MINUTES),
          error(`${at}.within`, 'within-range'),
        ),
      ];
    }),
  ];
}

function citeFaults(ref: string, field: string, laws: readonly string[]): ScenarioFault[] {
  const reference = parseReference(ref);
  if (!reference) return [error(field, 'citation-shape')];
  return when(!laws.includes(reference.law), error(field, 'law-unlisted'));
}

const startFaults = ({ start, steps }: WrittenScenario): ScenarioFault[] =>
  when(!steps.some(({ key }) => key === start), error('start', 'start-unknown'));

function stepFaults(step: WrittenStep, at: string, scenario: WrittenScenario): ScenarioFault[] {
  const { key, say, minutes, end, choices } = step;
  const twins = scenario.steps.filter((other) => other.key === key);
  return [
    ...when(!isQuestionKey(key), error(`${at}.key`, 'key-shape')),
    ...when(twins.length > 1 && twins[0] !== step, error(`${at}.key`, 'twice')),
    ...textFaults(`${at}.say`, say, true),
    ...when(minutes < 0 || minutes > MOST_MINUTES, error(`${at}.minutes`, 'minutes-range')),
    ...when(end && choices.length > 0, error(`${at}.end`, 'end-with-choices')),
    ...when(!end && choices.length === 0, error(`${at}.end`, 'leads-nowhere')),
    ...when(choices.length > MOST_CHOICES, error(`${at}.choices`, 'choices-many')),
    ...choices.flatMap((choice, index) => choiceFaults(choice, `${at}.choices.${index}`, scenario)),
  ];
}

function choiceFaults(
  choice: WrittenChoice,
  at: string,
  { steps, duties }: WrittenScenario,
): ScenarioFault[] {
  const { text, to, meets, breaches, reply } = choice;
  const isUnknown = (id: string): boolean => !duties.some((duty) => duty.id === id);
  return [
    ...textFaults(`${at}.text`, text, true),
    ...when(!steps.some(({ key }) => key === to), error(`${at}.to`, 'step-unknown')),
    ...when([...meets, ...breaches].some(isUnknown), error(`${at}.duties`, 'duty-unknown')),
    ...textFaults(`${at}.reply`, reply, false),
  ];
}

function pathFaults(scenario: WrittenScenario): ScenarioFault[] {
  const { unreachable, endless, fates } = scenarioPaths(scenario);
  return [
    ...scenario.steps.flatMap(({ key }, index): ScenarioFault[] => {
      if (unreachable.includes(key)) return [error(`steps.${index}.key`, 'unreachable')];
      return when(endless.includes(key), error(`steps.${index}.key`, 'endless'));
    }),
    ...scenario.duties.flatMap(({ id }, index): ScenarioFault[] => {
      const fate = fates.get(id);
      return [
        ...when(fate?.canBeMet === false, error(`duties.${index}.id`, 'never-met')),
        ...when(fate?.canFail === false, error(`duties.${index}.id`, 'always-met')),
      ];
    }),
  ];
}
