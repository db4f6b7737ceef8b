import {
  CHECK_IN_CODE_LENGTH,
  CHECK_IN_LETTERS,
  CHECK_IN_STEP_SECONDS,
  type CheckInState,
} from '@academy/shared';

const STEP_MS = CHECK_IN_STEP_SECONDS * 1000;
const OPENS_BEFORE_MS = 30 * 60_000;
/** A slow phone may still send the code that stood on the wall before this one. */
const STEPS_TAKEN = 2;
const CODES = BigInt(CHECK_IN_LETTERS.length) ** BigInt(CHECK_IN_CODE_LENGTH);

/** A text under a secret key, as hexadecimal digits: an HMAC. */
export type Signature = (text: string) => string;

interface Hours {
  /** `YYYY-MM-DD`, and `HH:MM` of Asia/Karachi, which keeps UTC+5 all year. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

export interface CheckInWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** From 30 minutes before a session begins until it ends. */
export function checkInWindow({ day, from, to }: Hours): CheckInWindow {
  const begins = Date.parse(`${day}T${from}:00+05:00`);
  return { opensAt: new Date(begins - OPENS_BEFORE_MS), closesAt: new Date(`${day}T${to}:00+05:00`) };
}

/** Where a moment lies; the last one of the hours is no longer in them. */
export function checkInState({ opensAt, closesAt }: CheckInWindow, at: Date): CheckInState {
  if (at < opensAt) return 'early';
  return at < closesAt ? 'open' : 'over';
}

const stepOf = (at: Date): number => Math.floor(at.getTime() / STEP_MS);

/** How long the code of this moment still stands, in whole seconds, 1 at least. */
export const secondsLeft = (at: Date): number =>
  Math.ceil(((stepOf(at) + 1) * STEP_MS - at.getTime()) / 1000);

/** The code of a session at a moment: the same for half a minute, and nobody's to guess without the key. */
export const checkInCodeAt = (sign: Signature, sessionId: string, at: Date): string =>
  codeOf(sign, sessionId, stepOf(at));

/** Whether a code is the session's now, or was until just now. The hours are the caller's to look at. */
export function isCheckInCode(sign: Signature, sessionId: string, code: string, at: Date): boolean {
  const step = stepOf(at);
  return Array.from({ length: STEPS_TAKEN }, (_, back) => codeOf(sign, sessionId, step - back)).includes(
    code,
  );
}

function codeOf(sign: Signature, sessionId: string, step: number): string {
  let rest = BigInt(`0x${sign(`${sessionId} ${step}`)}`) % CODES;
  let code = '';
  while (code.length < CHECK_IN_CODE_LENGTH) {
    code += CHECK_IN_LETTERS[Number(rest % BigInt(CHECK_IN_LETTERS.length))];
    rest /= BigInt(CHECK_IN_LETTERS.length);
  }
  return code;
}
