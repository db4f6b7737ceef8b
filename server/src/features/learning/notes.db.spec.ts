import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LearningRig } from './testing/rig.js';

let rig: LearningRig;
beforeAll(async () => {
  rig = await LearningRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newLearner());

describe('notes', () => {
  const place = { lessonKey: 'l-1', blockKey: 'b-1' };

  it('should keep one note a block, and leave nothing where neither bookmark nor text is', async () => {
    const notes = rig.notes;
    const { id } = await rig.enrolled();
    await notes.save(rig.actor, id, { ...place, bookmarked: true, text: '' });
    const saved = await notes.save(rig.actor, id, { ...place, bookmarked: false, text: 'یاد رکھیں' });
    expect(saved).toEqual({ ...place, bookmarked: false, text: 'یاد رکھیں', updatedAt: rig.inMinutes(0) });
    expect(await notes.list(rig.actor, id)).toEqual([saved]);
    await notes.save(rig.actor, id, { ...place, bookmarked: false, text: '  ' });
    expect(await notes.list(rig.actor, id)).toEqual([]);
  });

  describe('when the lesson is not in the publication', () => {
    it('should say so', async () => {
      const { id } = await rig.enrolled();
      const saving = rig.notes.save(rig.actor, id, {
        ...place,
        lessonKey: 'l-9',
        bookmarked: true,
        text: '',
      });
      await expect(saving).rejects.toMatchObject({ code: 'lesson-not-found' });
    });
  });

  describe('when the text cannot be kept', () => {
    it('should name the field', async () => {
      const { id } = await rig.enrolled();
      const saving = rig.notes.save(rig.actor, id, { ...place, bookmarked: true, text: 'a\0b' });
      await expect(saving).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ field: 'text', code: 'invalid' }],
      });
    });
  });
});
