/** What verified a person's identity turned out to be wrong; in the transaction that takes it back. `accountId` is who did. */
export class IdentityWithdrawn {
  readonly personId: string;
  readonly accountId: string;
  readonly reason: string;

  constructor(facts: { personId: string; accountId: string; reason: string }) {
    this.personId = facts.personId;
    this.accountId = facts.accountId;
    this.reason = facts.reason;
  }
}

/** A person's CNIC was checked against the card, or found in an agency's official list. `accountId` is who checked it. */
export class IdentityVerified {
  readonly personId: string;
  readonly accountId: string;

  constructor(facts: { personId: string; accountId: string }) {
    this.personId = facts.personId;
    this.accountId = facts.accountId;
  }
}
