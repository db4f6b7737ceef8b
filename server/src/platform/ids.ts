import { v7 } from 'uuid';

/** A new UUIDv7: unique without asking anyone, and later ids sort after earlier ones. */
export const newId = (): string => v7();
