import type { Place, ProblemReport } from './problems.js';
import { type ScenarioFile, scenarioFile } from './schemas.js';
import { readShape, stringsAt, valueAt, type WrittenString, type YamlFile } from './yaml.js';

/** A scenario as it is written; `item` is null where it has faults of its own, which have been reported. */
export interface SourceScenario {
  readonly id: string;
  readonly yaml: YamlFile;
  readonly place: Place;
  readonly cites: readonly WrittenString[];
  readonly item: ScenarioFile | null;
}

export function readScenario(yaml: YamlFile, report: ProblemReport): SourceScenario {
  const id = valueAt(yaml.value, ['id']);
  const duties = valueAt(yaml.value, ['duties']);
  const item = readShape(yaml, [], scenarioFile, report);
  return {
    id: typeof id === 'string' ? id : '',
    yaml,
    place: yaml.at(['id']),
    cites: Array.isArray(duties)
      ? duties.flatMap((_, index) => stringsAt(yaml, ['duties', index, 'cites']))
      : [],
    item,
  };
}
