/** The attendance of a workshop was confirmed; in the transaction of the confirmation. */
export class AttendanceConfirmed {
  readonly workshopId: string;
  /** 1 for the first confirmation; one more each time that it was reopened and confirmed again. */
  readonly revision: number;
  /** The topic's code. */
  readonly topic: string;
  /** Day of the last session in Asia/Karachi, `YYYY-MM-DD`. */
  readonly completedOn: string;
  /** Those who reached the threshold and, where there is a post-test, passed it. */
  readonly personIds: readonly string[];
  /** The account that confirmed. */
  readonly confirmedBy: string;

  constructor(facts: AttendanceConfirmed) {
    this.workshopId = facts.workshopId;
    this.revision = facts.revision;
    this.topic = facts.topic;
    this.completedOn = facts.completedOn;
    this.personIds = facts.personIds;
    this.confirmedBy = facts.confirmedBy;
  }
}

/** A confirmation was taken back; in the transaction that took it back. */
export class AttendanceReopened {
  readonly workshopId: string;
  /** Of the confirmation that no longer holds. */
  readonly revision: number;
  /** The account that reopened. */
  readonly reopenedBy: string;
  readonly reason: string;

  constructor(facts: AttendanceReopened) {
    this.workshopId = facts.workshopId;
    this.revision = facts.revision;
    this.reopenedBy = facts.reopenedBy;
    this.reason = facts.reason;
  }
}
