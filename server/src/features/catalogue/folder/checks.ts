import type { ProblemCode } from '@academy/shared';
import { covers, parseReference } from '../domain/citations.js';
import { checkBank } from './bank-checks.js';
import type { BlockContent } from './block.js';
import type { FolderFiles } from './files.js';
import { readPicture } from './pictures.js';
import type { Fault, Place, ProblemReport } from './problems.js';
import { readRecording } from './recordings.js';
import { checkScenario } from './scenario-checks.js';
import type { SourceCourse, SourceLesson } from './source-course.js';
import { valueAt, type YamlFile } from './yaml.js';

/** Compares everything in the folder with everything else it names, and reports what does not fit. */
export function checkCourse(course: SourceCourse, files: FolderFiles, report: ProblemReport): void {
  checkKeys(course, report);
  checkCitations(course, report);
  checkMedia(course, files, report);
  checkBank(course, report);
  checkScenarios(course, report);
  checkTitles(course, report);
}

const lessonsOf = (course: SourceCourse): SourceLesson[] =>
  course.modules.flatMap((module) => module.lessons);

function checkKeys(course: SourceCourse, report: ProblemReport): void {
  const once = (code: ProblemCode, items: readonly { key: string; place: Place }[]): void => {
    const seen = new Map<string, Place>();
    for (const { key, place } of items) {
      const earlier = seen.get(key);
      if (earlier) report.error(place, code, { key, file: earlier.file, earlier: earlier.line });
      else seen.set(key, place);
    }
  };
  const ofModules = course.modules.map(({ key, folder }) => ({
    key,
    place: { file: `${folder}/module.yaml`, line: 1 },
  }));
  once('module-key-twice', ofModules);
  const ofLessons = lessonsOf(course).map(({ key, original }) => ({
    key,
    place: { file: original.file, line: 1 },
  }));
  once('lesson-key-twice', ofLessons);
  const ofQuestions = course.questions
    .filter(({ id }) => id !== '')
    .map(({ id, place }) => ({ key: id, place }));
  once('question-id-twice', ofQuestions);
  const ofScenarios = course.scenarios.map(({ id, place }) => ({ key: id, place }));
  once('scenario-id-twice', ofScenarios);
  const laws = lawIds(course.yaml) ?? [];
  once(
    'law-id-twice',
    laws.map(({ id, place }) => ({ key: id, place })),
  );
}

function lawIds(yaml: YamlFile | null): { id: string; place: Place }[] | null {
  const list = valueAt(yaml?.value, ['laws']);
  if (!yaml || !Array.isArray(list)) return null;
  return list.flatMap((law: unknown, index) => {
    const id = valueAt(law, ['id']);
    return typeof id === 'string' ? [{ id, place: yaml.at(['laws', index, 'id']) }] : [];
  });
}

function checkCitations(course: SourceCourse, report: ProblemReport): void {
  const listed = lawIds(course.yaml)?.map(({ id }) => id) ?? null;
  const check = (ref: string, place: Place): void => {
    const reference = parseReference(ref);
    if (!reference) {
      report.error(place, 'reference-shape', { ref });
    } else if (listed && !listed.includes(reference.law)) {
      report.error(place, 'law-unlisted', { law: reference.law, laws: listed.join(', ') });
    }
  };
  for (const { cites } of [...course.questions, ...course.scenarios])
    for (const { text, place } of cites) check(text, place);
  for (const { original, translation } of lessonsOf(course)) {
    for (const text of [original, ...(translation ? [translation] : [])]) {
      for (const cited of text.cites) check(cited.text, cited.place);
      for (const { content, line } of text.blocks)
        if (content.kind === 'law') check(content.ref, { file: text.file, line });
    }
    warnOfUncited(original, report);
  }
}

function warnOfUncited({ file, cites, blocks }: SourceLesson['original'], report: ProblemReport): void {
  for (const { content, line } of blocks) {
    if (content.kind !== 'law' || cites.some(({ text }) => covers(text, content.ref))) continue;
    report.warning({ file, line }, 'law-uncited', { ref: content.ref });
  }
}

function mediaFault(content: BlockContent, files: FolderFiles): Fault | null {
  const read =
    content.kind === 'figure'
      ? readPicture(files, content.src)
      : content.kind === 'audio' || content.kind === 'video'
        ? readRecording(files, content.kind, content)
        : null;
  return read && 'fault' in read ? read.fault : null;
}

function checkMedia(course: SourceCourse, files: FolderFiles, report: ProblemReport): void {
  for (const { original, translation } of lessonsOf(course)) {
    for (const { file, blocks } of [original, ...(translation ? [translation] : [])]) {
      for (const { content, line } of blocks) {
        const fault = mediaFault(content, files);
        if (fault) report.error({ file, line }, ...fault);
      }
    }
  }
}

/** Looks at each scenario by itself, and at the lessons that ask for one. */
function checkScenarios(course: SourceCourse, report: ProblemReport): void {
  for (const scenario of course.scenarios) checkScenario(scenario, report);
  if (!course.areScenariosWhole) return;
  const ids = new Set(course.scenarios.map(({ id }) => id));
  const played = new Set<string>();
  for (const { original, translation } of lessonsOf(course)) {
    for (const { file, blocks } of [original, ...(translation ? [translation] : [])]) {
      for (const { content, line } of blocks) {
        if (content.kind !== 'scenario') continue;
        played.add(content.scenario);
        if (!ids.has(content.scenario))
          report.error({ file, line }, 'scenario-missing', { id: content.scenario });
      }
    }
  }
  for (const { id, place } of course.scenarios.filter((scenario) => !played.has(scenario.id)))
    report.warning(place, 'scenario-unused', { id });
}

/** What learners see outside lessons and questions, and has no Urdu. */
function checkTitles({ facts, yaml, modules }: SourceCourse, report: ProblemReport): void {
  for (const { facts: module, folder } of modules) {
    if (module && !module.title.ur)
      report.warning({ file: `${folder}/module.yaml`, line: 1 }, 'module-no-urdu');
  }
  if (!facts || !yaml) return;
  const texts = [
    { path: ['title'], text: facts.title },
    { path: ['summary'], text: facts.summary },
    ...facts.outcomes.map((text, index) => ({ path: ['outcomes', index], text })),
    ...Object.entries(facts.themes).map(([theme, text]) => ({ path: ['themes', theme], text })),
    ...facts.laws.map(({ title }, index) => ({ path: ['laws', index, 'title'], text: title })),
    ...(facts.review.note ? [{ path: ['review', 'note'], text: facts.review.note }] : []),
  ];
  for (const { path, text } of texts) {
    if (!text.ur) report.warning(yaml.at(path), 'course-no-urdu', { text: { term: String(path[0]) } });
  }
}
