import { timingSafeEqual } from 'node:crypto';
import { CHECK_IN_PASS_MINUTES } from '@academy/shared';
import type { Signature } from './check-in-code.js';

/** That a code of this session was seen in time. It is kept by the browser that saw it, and serves one person. */
export interface CheckInPass {
  readonly id: string;
  readonly sessionId: string;
  readonly until: Date;
}

/** A pass for a code that was seen at this moment. */
export const passFrom = (id: string, sessionId: string, at: Date): CheckInPass => ({
  id,
  sessionId,
  until: new Date(at.getTime() + CHECK_IN_PASS_MINUTES * 60_000),
});

const contentOf = ({ id, sessionId, until }: CheckInPass): string =>
  [id, sessionId, until.getTime()].join('.');

/** The pass as a browser keeps it. */
export const writePass = (sign: Signature, pass: CheckInPass): string =>
  `${contentOf(pass)}.${sign(contentOf(pass))}`;

/** The pass that was written so; null where it was altered, made elsewhere, or has run out. */
export function readPass(sign: Signature, text: string, at: Date): CheckInPass | null {
  const [id = '', sessionId = '', until = ''] = text.split('.');
  const pass = { id, sessionId, until: new Date(Number(until)) };
  // What is signed is what is read back, so that no other spelling of it passes.
  if (Number.isNaN(pass.until.getTime()) || !isSame(writePass(sign, pass), text)) return null;
  return at < pass.until ? pass : null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
