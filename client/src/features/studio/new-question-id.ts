const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An id that no other question has: made here, so that saving twice makes one question. */
export function newQuestionId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return `q-${[...random].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
