import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CertificateFacts } from '@academy/shared';
import Handlebars from 'handlebars';
import { type CertificateTexts, standardTexts } from './texts.js';

export interface Template {
  readonly texts: CertificateTexts;
  /** What all certificates of a course have in common: frame, headings, labels. */
  readonly fixed: (view: object) => string;
  /** What differs from one to the next: names, title, values, number. */
  readonly varying: (view: object) => string;
  readonly css: string;
}

/** The compiler leaves templates and styles in the sources, beside this file's original. */
const FOLDER = fileURLToPath(new URL('../templates/', import.meta.url)).replace(
  /([\\/])dist([\\/]features[\\/])/,
  '$1src$2',
);

/** Of our own, so that nobody else's helper is known; no prototype can be reached, a missing field is an error. */
const engine = Handlebars.create();

const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');

function compile(name: string): (view: object) => string {
  const compiled = engine.compile(read(`${name}.hbs`), { strict: true, knownHelpersOnly: true });
  return (view) =>
    compiled(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

const load = (name: string, texts: CertificateTexts): Template => ({
  texts,
  fixed: compile(`${name}.fixed`),
  varying: compile(`${name}.varying`),
  css: read(`${name}.css`),
});

/** Every version that was ever printed with stays here: an old certificate is set as it was. */
const versions = new Map<string, () => Template>([['standard-1', () => load('standard-1', standardTexts)]]);
const loaded = new Map<string, Template>();

/** @throws Error where the certificate names a template that this version of the academy does not have */
export function templateOf(facts: Pick<CertificateFacts, 'template' | 'templateVersion'>): Template {
  const name = `${facts.template}-${facts.templateVersion}`;
  const template = loaded.get(name) ?? versions.get(name)?.();
  if (!template) throw new Error(`There is no certificate template ${name}.`);
  loaded.set(name, template);
  return template;
}
