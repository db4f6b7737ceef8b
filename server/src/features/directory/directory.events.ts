/** A person's CNIC was checked against the card. `accountId` is who checked it. */
export class IdentityVerified {
  readonly personId: string;
  readonly accountId: string;

  constructor(facts: { personId: string; accountId: string }) {
    this.personId = facts.personId;
    this.accountId = facts.accountId;
  }
}
