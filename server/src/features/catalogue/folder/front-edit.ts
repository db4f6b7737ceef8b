import { editYaml, type YamlChange } from './yaml-edit.js';

const FRONT = /^---[ \t]*\n(?<front>[\s\S]*?)\n---[ \t]*(?=\n|$)/;

/** A lesson's file with other facts in its front matter. Null where that is missing or cannot be read. */
export function editFront(text: string, changes: readonly YamlChange[]): string | null {
  const front = FRONT.exec(text)?.groups?.front;
  if (front === undefined) return null;
  const edited = editYaml(`${front}\n`, changes);
  if (edited === null) return null;
  const [opening = '---'] = text.split('\n');
  return `${opening}\n${edited.replace(/\n$/, '')}${text.slice(opening.length + 1 + front.length)}`;
}
