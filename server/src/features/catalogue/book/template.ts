import Handlebars from 'handlebars';

/** Of our own, so that nobody else's helper is known; no prototype can be reached, a missing field is an error. */
const engine = Handlebars.create();

/** A template of a book. What stands in two braces is escaped. */
export function template(text: string): (view: object) => string {
  const compiled = engine.compile(text, { strict: true, knownHelpersOnly: true });
  return (view) =>
    compiled(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
