const DIGIT = /\p{Nd}/u;

/** What each digit of the first plane is worth. Digits of a script stand together, from 0 to 9. */
const worth = new Map<string, string>();
let inRun = 0;
for (let code = 0x660; code <= 0xffff; code += 1) {
  const sign = String.fromCharCode(code);
  if (!DIGIT.test(sign)) {
    inRun = 0;
    continue;
  }
  worth.set(sign, String(inRun % 10));
  inRun += 1;
}

/** Digits of whatever script as our own, sign for sign, so that every place in the text stays what it is. */
export const plainDigits = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  text.replace(/[^\x00-\x7f]/g, (sign) => worth.get(sign) ?? sign);
