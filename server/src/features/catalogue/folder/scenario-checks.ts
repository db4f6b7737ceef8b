import { type Localised, scenarioPaths } from '@academy/shared';
import type { ProblemReport } from './problems.js';
import type { SourceScenario } from './scenario-file.js';
import type { ScenarioFile } from './schemas.js';

/** Whether a scenario can be played from its start to an end, and each duty met and failed on the way. */
export function checkScenario({ item, yaml }: SourceScenario, report: ProblemReport): void {
  if (!item) return;
  warnOfMissingUrdu(item, yaml, report);
  const areNamesRight = [checkSteps(item, yaml, report), checkDuties(item, yaml, report)].every(Boolean);
  // Ways can only be followed where every name leads somewhere.
  if (areNamesRight) checkPaths(item, yaml, report);
}

type Yaml = SourceScenario['yaml'];

function checkSteps({ start, steps }: ScenarioFile, yaml: Yaml, report: ProblemReport): boolean {
  let isRight = true;
  const fault = (path: readonly PropertyKey[], message: string, remedy: string): void => {
    isRight = false;
    report.error(yaml.at(path), message, remedy);
  };
  const remedy = `Use one of: ${Object.keys(steps).join(', ')}.`;
  if (!Object.hasOwn(steps, start)) fault(['start'], `There is no step "${start}" to start at.`, remedy);
  for (const [key, { end, choices }] of Object.entries(steps)) {
    if (end && choices.length > 0)
      fault(
        ['steps', key, 'choices'],
        `The step "${key}" is an end and has choices.`,
        'Remove one of the two.',
      );
    if (!end && choices.length === 0)
      fault(['steps', key], `The step "${key}" leads nowhere.`, 'Give it choices, or write "end: true".');
    choices.forEach(({ to }, index) => {
      if (!Object.hasOwn(steps, to))
        fault(['steps', key, 'choices', index, 'to'], `There is no step "${to}".`, remedy);
    });
  }
  return isRight;
}

function checkDuties({ duties, steps }: ScenarioFile, yaml: Yaml, report: ProblemReport): boolean {
  let isRight = true;
  const fault = (path: readonly PropertyKey[], message: string, remedy: string): void => {
    isRight = false;
    report.error(yaml.at(path), message, remedy);
  };
  const ids = duties.map(({ id }) => id);
  duties.forEach(({ id, kind, within }, index) => {
    if (ids.indexOf(id) !== index)
      fault(
        ['duties', index, 'id'],
        `The duty "${id}" stands here twice.`,
        'Give each duty an id of its own.',
      );
    if (kind === 'must-not' && within !== undefined)
      fault(['duties', index, 'within'], 'What must not be done has no time limit.', 'Remove "within".');
  });
  for (const [key, { choices }] of Object.entries(steps)) {
    choices.forEach(({ meets, breaches }, index) => {
      for (const [name, named] of [
        ['meets', meets],
        ['breaches', breaches],
      ] as const) {
        for (const [position, id] of named.entries()) {
          if (!ids.includes(id))
            fault(
              ['steps', key, 'choices', index, name, position],
              `There is no duty "${id}".`,
              `Use one of: ${ids.join(', ')}.`,
            );
        }
      }
    });
  }
  return isRight;
}

function checkPaths(item: ScenarioFile, yaml: Yaml, report: ProblemReport): void {
  const steps = Object.entries(item.steps).map(([key, step]) => ({ key, ...step }));
  const { unreachable, endless, fates } = scenarioPaths({ ...item, steps });
  for (const key of unreachable)
    report.error(
      yaml.at(['steps', key]),
      `No choice leads to the step "${key}".`,
      'Lead to it, or remove it.',
    );
  for (const key of endless.filter((one) => !unreachable.includes(one)))
    report.error(
      yaml.at(['steps', key]),
      `No end can be reached from "${key}".`,
      'Add a choice that leads on.',
    );
  item.duties.forEach(({ id }, index) => {
    const fate = fates.get(id);
    const place = yaml.at(['duties', index, 'id']);
    if (fate && !fate.canBeMet)
      report.error(place, `No way through meets the duty "${id}".`, 'Add a choice that meets it in time.');
    if (fate && !fate.canFail)
      report.error(
        place,
        `The duty "${id}" is met on every way through.`,
        'Add a choice that misses or breaches it.',
      );
  });
}

function warnOfMissingUrdu(
  { title, role, duties, steps }: ScenarioFile,
  yaml: Yaml,
  report: ProblemReport,
): void {
  const texts: [readonly PropertyKey[], Localised | undefined][] = [
    [['title'], title],
    [['role'], role],
    ...duties.map(({ text }, index): [PropertyKey[], Localised] => [['duties', index, 'text'], text]),
    ...Object.entries(steps).flatMap(([key, { say, choices }]): [PropertyKey[], Localised | undefined][] => [
      [['steps', key, 'say'], say],
      ...choices.flatMap(({ text, reply }, index): [PropertyKey[], Localised | undefined][] => [
        [['steps', key, 'choices', index, 'text'], text],
        [['steps', key, 'choices', index, 'reply'], reply],
      ]),
    ]),
  ];
  for (const [path, text] of texts) {
    if (text && !text.ur)
      report.warning(
        yaml.at(path),
        `${String(path.at(-1))} has no Urdu.`,
        'Add the "ur" text; English is shown until then.',
      );
  }
}
