import { type Localised, scenarioPaths } from '@academy/shared';
import type { Fault, ProblemReport } from './problems.js';
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
  const fault = (path: readonly PropertyKey[], ...told: Fault): void => {
    isRight = false;
    report.error(yaml.at(path), ...told);
  };
  const known = Object.keys(steps).join(', ');
  if (!Object.hasOwn(steps, start)) fault(['start'], 'start-missing', { step: start, steps: known });
  for (const [key, { end, choices }] of Object.entries(steps)) {
    if (end && choices.length > 0) fault(['steps', key, 'choices'], 'end-chooses', { step: key });
    if (!end && choices.length === 0) fault(['steps', key], 'step-stops', { step: key });
    choices.forEach(({ to }, index) => {
      if (!Object.hasOwn(steps, to))
        fault(['steps', key, 'choices', index, 'to'], 'step-missing', { step: to, steps: known });
    });
  }
  return isRight;
}

function checkDuties({ duties, steps }: ScenarioFile, yaml: Yaml, report: ProblemReport): boolean {
  let isRight = true;
  const fault = (path: readonly PropertyKey[], ...told: Fault): void => {
    isRight = false;
    report.error(yaml.at(path), ...told);
  };
  const ids = duties.map(({ id }) => id);
  duties.forEach(({ id, kind, within }, index) => {
    if (ids.indexOf(id) !== index) fault(['duties', index, 'id'], 'duty-twice', { duty: id });
    if (kind === 'must-not' && within !== undefined) fault(['duties', index, 'within'], 'duty-untimed');
  });
  for (const [key, { choices }] of Object.entries(steps)) {
    choices.forEach(({ meets, breaches }, index) => {
      for (const [name, named] of [
        ['meets', meets],
        ['breaches', breaches],
      ] as const) {
        for (const [position, id] of named.entries()) {
          if (!ids.includes(id))
            fault(['steps', key, 'choices', index, name, position], 'duty-missing', {
              ...{ duty: id, duties: ids.join(', ') },
            });
        }
      }
    });
  }
  return isRight;
}

function checkPaths(item: ScenarioFile, yaml: Yaml, report: ProblemReport): void {
  const steps = Object.entries(item.steps).map(([key, step]) => ({ key, ...step }));
  const { unreachable, endless, fates } = scenarioPaths({ ...item, steps });
  for (const key of unreachable) report.error(yaml.at(['steps', key]), 'step-unreachable', { step: key });
  for (const key of endless.filter((one) => !unreachable.includes(one)))
    report.error(yaml.at(['steps', key]), 'step-endless', { step: key });
  item.duties.forEach(({ id }, index) => {
    const fate = fates.get(id);
    const place = yaml.at(['duties', index, 'id']);
    if (fate && !fate.canBeMet) report.error(place, 'duty-unmeetable', { duty: id });
    if (fate && !fate.canFail) report.error(place, 'duty-certain', { duty: id });
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
      report.warning(yaml.at(path), 'scenario-no-urdu', { text: { term: String(path.at(-1)) } });
  }
}
