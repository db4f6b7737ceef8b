import sax from 'sax';

/** An element as far as it concerns us: no namespaces, comments or instructions. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: readonly XmlElement[];
  /** What stands directly in it. */
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: Open[];
  readonly pieces: string[];
  text: string;
}

export interface XmlFault {
  readonly code: 'xml-broken' | 'xml-doctype';
  readonly line: number;
  readonly detail: string;
}

const MOST_DEPTH = 20;
/** So much is read before what was found in it is handed over. */
const CHUNK = 64 * 1024;
/** A picture lies in a file as text; nobody reads it, so none of it is kept. */
const UNREAD = 'file';

/**
 * Reads the elements of a name that stand below the root, one after the other. Reading ends at the first fault: what
 * went before stays good, and the fault comes last. Entities of the file's own are never defined, because a file that has any is not read on.
 */
export function* readElements(xml: string, name: string): Generator<XmlElement | XmlFault> {
  const parser = sax.parser(true, { position: true });
  const open: Open[] = [];
  let whole: XmlElement[] = [];
  let depth = 0;
  const stop = (code: XmlFault['code'], detail: string): never => {
    throw new Stopped({ code, line: parser.line + 1, detail });
  };
  parser.ondoctype = () => stop('xml-doctype', '');
  parser.onerror = ({ message }) => stop('xml-broken', message.split('\n')[0] ?? '');
  parser.onopentag = (tag) => {
    depth += 1;
    if (depth > MOST_DEPTH) stop('xml-broken', `more than ${MOST_DEPTH} elements inside each other`);
    if (open.length === 0 && !(depth === 2 && tag.name === name)) return;
    const attributes = tag.attributes as Record<string, string>;
    open.push({ name: tag.name, attributes, line: parser.line + 1, children: [], pieces: [], text: '' });
  };
  const addText = (text: string): void => {
    const inside = open.at(-1);
    if (inside && inside.name !== UNREAD) inside.pieces.push(text);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    depth -= 1;
    const closed = open.pop();
    if (!closed) return;
    closed.text = closed.pieces.splice(0).join('');
    const around = open.at(-1);
    if (around) around.children.push(closed);
    else whole.push(closed);
  };
  for (let at = 0; at <= xml.length; at += CHUNK) {
    const fault = faultOf(() => {
      parser.write(xml.slice(at, at + CHUNK));
      if (at + CHUNK > xml.length) parser.close();
    });
    yield* whole;
    whole = [];
    if (fault) {
      yield fault;
      return;
    }
  }
}

function faultOf(act: () => void): XmlFault | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.fault;
    throw error;
  }
}

class Stopped extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.code);
  }
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );

/** The text of the element at the path; empty where there is none. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string =>
  childOf(element, ...path)?.text.trim() ?? '';
