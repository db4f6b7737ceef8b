import { CLOCK_TOLERANCE_MS, type LearningEvent } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { eventFaults } from './event-faults.js';

const now = new Date('2026-03-10T12:00:00Z');
const keys = new Set(['l-1']);
const ahead = (ms: number): string => new Date(now.getTime() + ms).toISOString();
const event = (facts: Partial<LearningEvent> = {}): LearningEvent => ({
  id: '018f0000-0000-7000-8000-000000000001',
  type: 'position',
  lessonKey: 'l-1',
  at: now.toISOString(),
  ...facts,
});

describe('eventFaults', () => {
  it('should accept a clock that is a little ahead', () => {
    expect(eventFaults([event(), event({ at: ahead(CLOCK_TOLERANCE_MS) })], keys, now)).toEqual([]);
  });

  it('should name each fault by its place in the batch', () => {
    const events = [
      event(),
      event({ at: ahead(CLOCK_TOLERANCE_MS + 1) }),
      event({ lessonKey: 'l-9', blockKey: 'b\0' }),
      event({ blockKey: 'b\ud800' }),
    ];
    expect(eventFaults(events, keys, now)).toEqual([
      { field: 'events.1.at', code: 'event-from-future' },
      { field: 'events.2.lessonKey', code: 'invalid' },
      { field: 'events.2.blockKey', code: 'invalid' },
      { field: 'events.3.blockKey', code: 'invalid' },
    ]);
  });

  it('should accept Urdu and symbols outside the basic plane', () => {
    expect(eventFaults([event({ blockKey: 'سبق-😀' })], keys, now)).toEqual([]);
  });
});
