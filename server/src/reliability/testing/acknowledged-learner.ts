import { type Attempt, enrol, postEvents, saveAnswer, startAttempt, submitAttempt } from '@academy/shared';
import { newId } from '../../platform/ids.js';
import { TestClient } from '../../testing/client.js';
import { must } from '../../testing/permission-learner.js';
import type { SmallCourse } from '../../testing/small-course.js';

const WRONG = 'd';
let made = 0;

/** A learner before the final test, who remembers what the server said it had kept. */
export class AcknowledgedLearner {
  /** By question: what was sent, oldest first, and how many of these were acknowledged. */
  readonly sent = new Map<string, { answers: string[][]; acknowledged: number }>();
  submitted: Attempt | null = null;

  private constructor(
    readonly client: TestClient,
    readonly enrolmentId: string,
    readonly attempt: Attempt,
    private readonly course: SmallCourse,
  ) {}

  /** Signs up, reads the required lessons and opens the final test. */
  static async arrive(url: string, course: SmallCourse): Promise<AcknowledgedLearner> {
    made += 1;
    const client = new TestClient(url);
    const person = {
      nameEn: 'Amina Rafiq',
      email: `steady${made}@example.pk`,
      password: 'kite over the river 42',
    };
    const account = await client.post('/api/accounts', person);
    if (account.status !== 201) throw new Error(`sign-up answered ${account.status}: ${account.text}`);
    const { id } = must(await client.call(enrol, { body: { courseId: course.courseId } }), enrol);
    const read = (lessonKey: string) => ({
      id: newId(),
      type: 'lesson-completed' as const,
      lessonKey,
      at: new Date().toISOString(),
    });
    const body = { events: ['l-1', 'l-2'].map(read) };
    must(await client.call(postEvents, { params: { id }, body }), postEvents);
    const opened = await client.call(startAttempt, { params: { id }, body: { kind: 'final' } });
    return new AcknowledgedLearner(client, id, must(opened, startAttempt), course);
  }

  /** Answers every question, first otherwise and then rightly (an essay by a text), and submits. */
  async sitTest(acknowledged: () => void = () => undefined): Promise<void> {
    await this.answerAll(acknowledged);
    await this.submit();
    acknowledged();
  }

  async answerAll(acknowledged: () => void = () => undefined): Promise<void> {
    for (const { key, kind } of this.attempt.questions) {
      const right = kind === 'essay' ? ['A whole text.'] : [...(this.course.right.get(key) ?? [])];
      for (const answer of [kind === 'true-false' ? ['b'] : [WRONG], right]) {
        await this.save(key, answer);
        acknowledged();
      }
    }
  }

  /** @param at another server of the same academy, where not the one that the learner came to */
  async submit(at = this.client.url): Promise<Attempt> {
    const answer = await this.client.post(`${at}/api/attempts/${this.attempt.id}/submission`);
    this.submitted = must(answer, submitAttempt) as Attempt;
    return this.submitted;
  }

  private async save(questionKey: string, answer: string[]): Promise<void> {
    const kept = this.sent.get(questionKey) ?? { answers: [], acknowledged: 0 };
    this.sent.set(questionKey, kept);
    kept.answers.push(answer);
    const params = { id: this.attempt.id, questionKey };
    must(await this.client.call(saveAnswer, { params, body: { answer } }), saveAnswer);
    kept.acknowledged = kept.answers.length;
  }

  /** Answers that may stand in the database now: the last that was acknowledged, or one sent after it. */
  possible(questionKey: string): readonly (readonly string[])[] {
    const kept = this.sent.get(questionKey);
    return kept ? kept.answers.slice(Math.max(0, kept.acknowledged - 1)) : [];
  }
}
