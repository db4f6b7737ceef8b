import type { CheckInState } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Matcher } from '../../../platform/crypto/sealing.js';
import {
  checkInCodeAt,
  checkInState,
  checkInWindow,
  isCheckInCode,
  type Signature,
} from '../domain/check-in-code.js';
import { type CheckInPass, passFrom, readPass, writePass } from '../domain/check-in-pass.js';
import type { SessionRow } from '../workshops.rows.js';

/** The rules of check-in under the keys of this house; all its servers have the same. */
@Injectable()
export class CheckInCodes {
  private readonly code: Signature;
  private readonly pass: Signature;

  constructor(@Inject(CONFIG) config: Config) {
    this.code = signature(config.secrets.session, 'workshop-check-in-code');
    this.pass = signature(config.secrets.session, 'workshop-check-in-pass');
  }

  at(sessionId: string, at: Date): string {
    return checkInCodeAt(this.code, sessionId, at);
  }

  isCode(sessionId: string, code: string, at: Date): boolean {
    return isCheckInCode(this.code, sessionId, code, at);
  }

  stateOf(session: SessionRow, at: Date): CheckInState {
    return checkInState(checkInWindow(session), at);
  }

  begin(id: string, sessionId: string, at: Date): { readonly pass: CheckInPass; readonly text: string } {
    const pass = passFrom(id, sessionId, at);
    return { pass, text: writePass(this.pass, pass) };
  }

  /** The pass of a browser, if it is for this session and still good. */
  findPass(text: string | undefined, sessionId: string, at: Date): CheckInPass | null {
    const pass = text ? readPass(this.pass, text, at) : null;
    return pass?.sessionId === sessionId ? pass : null;
  }
}

function signature(secret: string, purpose: string): Signature {
  const matcher = new Matcher(secret, purpose);
  return (text) => Buffer.from(matcher.index(text), 'base64url').toString('hex');
}
