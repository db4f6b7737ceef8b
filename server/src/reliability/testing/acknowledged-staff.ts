import {
  approveDraft,
  createDraft,
  type EssayToGrade,
  getDraft,
  getDraftText,
  gradeEssay,
  makeBook,
  type Role,
  saveDraftText,
  submitDraft,
  type ViewOf,
} from '@academy/shared';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { TestClient } from '../../testing/client.js';
import { toConfirm } from '../../testing/confirmations.js';
import { must } from '../../testing/permission-learner.js';

const LESSON = '01-first-module/01-first-lesson.en.md';
let made = 0;

/** Somebody of a role, signed in at a server that is a process of its own. */
export async function staffAt(url: string, unitOfWork: UnitOfWork, role: Role): Promise<TestClient> {
  made += 1;
  const client = new TestClient(url);
  const email = `staff${made}@example.pk`;
  const password = 'kite over the river 42';
  const account = await client.post('/api/accounts', { nameEn: 'Rabia Noor', email, password });
  if (account.status !== 201) throw new Error(`sign-up answered ${account.status}: ${account.text}`);
  await unitOfWork.query(
    `INSERT INTO role_grant (id, account_id, role) SELECT $1, account_id, $2 FROM account_login WHERE lookup = $3`,
    [newId(), role, email],
  );
  await client.signIn(email, password);
  return client;
}

/** A new course of the trainer's: the smallest that can be published. */
async function aDraft(trainer: TestClient): Promise<{ id: string; slug: string; revision: number }> {
  made += 1;
  const body = { id: newId(), titleEn: `Steady course ${made}`, audience: ['police'] };
  const { id } = must(await trainer.call(createDraft, { body }), createDraft);
  const { slug, revision } = must(await trainer.call(getDraft, { params: { id } }), getDraft);
  return { id, slug, revision };
}

/** A text of a draft, whose writer remembers which version the server said it had kept. */
export class AcknowledgedText {
  private acknowledged = { version: 0, text: '' };
  private sent = '';

  private constructor(
    private readonly trainer: TestClient,
    private readonly draftId: string,
  ) {}

  static async begin(trainer: TestClient): Promise<AcknowledgedText> {
    const { id } = await aDraft(trainer);
    const text = new AcknowledgedText(trainer, id);
    text.acknowledged = await text.stands();
    text.sent = text.acknowledged.text;
    return text;
  }

  /** Saves again and again, each time with one line more. */
  async write(times: number, acknowledged: () => void): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      this.sent = `${this.acknowledged.text}\nLine ${count} of what a trainer wrote.\n`;
      await this.save();
      acknowledged();
    }
  }

  /** Sends again what was sent last: as one version, whether or not it arrived the first time. */
  async save(): Promise<number> {
    const body = { path: LESSON, version: this.acknowledged.version, text: this.sent };
    const answer = await this.trainer.call(saveDraftText, { params: { id: this.draftId }, body });
    const { version } = must(answer, saveDraftText);
    this.acknowledged = { version, text: this.sent };
    return version;
  }

  stands = async (): Promise<{ version: number; text: string }> => {
    const answer = await this.trainer.call(getDraftText, {
      params: { id: this.draftId },
      query: { path: LESSON },
    });
    const { version, text } = must(answer, getDraftText);
    return { version, text };
  };

  /** What may stand now: what was acknowledged, or what was sent after it. */
  possible = (): { version: number; text: string }[] => [
    this.acknowledged,
    { version: this.acknowledged.version + 1, text: this.sent },
  ];
}

/** A draft in review, whose approver remembers as what the server said it had published it. */
export class AcknowledgedPublication {
  published: ViewOf<typeof approveDraft> | null = null;

  private constructor(
    private readonly reviewer: TestClient,
    readonly draft: { readonly id: string; readonly slug: string; readonly revision: number },
    private readonly confirmed: string[],
  ) {}

  static async begin(trainer: TestClient, reviewer: TestClient): Promise<AcknowledgedPublication> {
    const draft = await aDraft(trainer);
    const { id, revision } = draft;
    const confirmed = await toConfirm(trainer, id);
    must(await trainer.call(submitDraft, { params: { id }, body: { revision, confirmed } }), submitDraft);
    return new AcknowledgedPublication(reviewer, draft, confirmed);
  }

  async approve(): Promise<ViewOf<typeof approveDraft>> {
    const { id, revision } = this.draft;
    const body = { revision, confirmed: this.confirmed };
    const done = must(await this.reviewer.call(approveDraft, { params: { id }, body }), approveDraft);
    this.published ??= done;
    return done;
  }

  /** Wants the publication as a book, which a job makes behind the request. */
  async wantBook(): Promise<void> {
    const id = this.published?.publicationId ?? '';
    const body = { language: 'en', format: 'epub' } as const;
    must(await this.reviewer.call(makeBook, { params: { id }, body }), makeBook);
  }
}

/** An essay that waits, whose grader remembers whether the server said that it had kept the grade. */
export class AcknowledgedGrade {
  given: EssayToGrade | null = null;
  private readonly id = newId();

  constructor(
    private readonly grader: TestClient,
    readonly attemptId: string,
    readonly questionKey: string,
  ) {}

  async give(): Promise<EssayToGrade> {
    const params = { id: this.attemptId, questionKey: this.questionKey };
    const body = { id: this.id, points: { steps: 3, law: 2 }, comment: '', over: 0 };
    this.given = must(await this.grader.call(gradeEssay, { params, body }), gradeEssay);
    return this.given;
  }
}
