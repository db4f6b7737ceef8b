import { useLetters } from '../../../lib/i18n/index.js';

/** Words that somebody typed, in the letters and the direction that they are in, whatever the language of the page. */
export function TypedText({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string | undefined;
}) {
  return (
    <p className={className} {...useLetters(text)}>
      {text}
    </p>
  );
}
