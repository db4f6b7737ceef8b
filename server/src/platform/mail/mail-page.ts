import type { Language } from '@academy/shared';
import Handlebars from 'handlebars';

interface PageContent {
  readonly language: Language;
  /** Of the sheet; readers seldom see it. */
  readonly title: string;
}

/** Of our own, so that nobody else's helper is known. */
const handlebars = Handlebars.create();

/**
 * The sheet of every mail in HTML, in the direction of its language.
 * @param body Handlebars; what is put in is text, and a missing field is an error
 */
export function mailPage<Content extends object>(body: string): (content: Content & PageContent) => string {
  const render = handlebars.compile(
    `<!doctype html><html lang="{{language}}" dir="{{direction}}"><head><meta charset="utf-8"><title>{{title}}</title></head>
<body style="font-family: 'Noto Naskh Arabic', Georgia, serif; line-height: 1.6; color: #14201a">
${body}
</body></html>`,
    { strict: true, knownHelpersOnly: true },
  );
  return (content) =>
    render(
      { ...content, direction: content.language === 'ur' ? 'rtl' : 'ltr' },
      { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
    );
}
