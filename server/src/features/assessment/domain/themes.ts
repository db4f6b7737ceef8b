/** Tags that say what a question is used for; every other tag says what it is about. */
const PURPOSES: readonly string[] = ['final', 'practice', 'pretest'];

const NO_THEME = 'general';

/** What a question is about: its first tag that is not a purpose. */
export const themeOf = (tags: readonly string[]): string =>
  tags.find((tag) => !PURPOSES.includes(tag)) ?? NO_THEME;
