const SECTION = /\d+[A-Z]?(?:\([0-9a-zA-Z]+\))+/g;

/** Numbers of sections such as `2(b)`, held left to right: in Urdu text the bracket would slip before the number. */
export const isolateSections = (text: string): string => text.replace(SECTION, '\u2066$&\u2069');
