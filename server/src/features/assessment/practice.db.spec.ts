import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { AssessmentRig } from './testing/rig.js';

let rig: AssessmentRig;
beforeAll(async () => {
  rig = await AssessmentRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newPerson());

const practise = (key: string, answer: string[]) =>
  rig.practice.answer(rig.actor, rig.course.publicationId, key, answer);

describe('answer', () => {
  it('should grade a practice question with its reasons, as often as one likes', async () => {
    expect(await practise('q-age-1', ['a'])).toMatchObject({ correct: false, chosen: ['a'], right: ['c'] });
    const right = await practise('q-age-1', ['c']);
    expect(right).toMatchObject({ correct: true, cites: [{ ref: 'act#s1' }] });
    expect(Object.keys(right.feedback)).toEqual(['c']);
  });

  it('should grade a question that no test draws', async () => {
    expect(await practise('q-words-1', ['b', 'a'])).toMatchObject({ correct: true });
  });

  describe('when only the test draws the question', () => {
    it('should not be found, so that practice tells nothing of the test', async () => {
      await expect(practise('f-age-1', ['b'])).rejects.toMatchObject({ code: 'not-found' });
      await expect(practise('f-age-1', ['zzz'])).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('when the question or the publication is not there', () => {
    it('should not be found', async () => {
      await expect(practise('q-none', ['a'])).rejects.toMatchObject({ code: 'not-found' });
      const elsewhere = rig.practice.answer(rig.actor, newId(), 'q-age-1', ['a']);
      await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('when the answer does not fit the question', () => {
    it('should say why', async () => {
      const fields = (code: string) => ({ code: 'bad-input', fields: [{ field: 'answer', code }] });
      await expect(practise('q-age-1', ['z'])).rejects.toMatchObject(fields('option-unknown'));
      await expect(practise('q-age-1', ['a', 'b'])).rejects.toMatchObject(fields('choose-one'));
    });
  });
});
