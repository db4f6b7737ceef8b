/** What is wrong with fields, in words, by their paths. */
export type FieldWords = ReadonlyMap<string, string>;
