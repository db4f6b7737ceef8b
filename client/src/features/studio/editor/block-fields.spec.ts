import { describe, expect, it } from 'vitest';
import { attrsOf, fieldFaults, valuesOf } from './block-fields.js';

const parts = {
  laws: [{ id: 'jjsa-2018', title: { en: 'JJSA' } }],
  questions: [{ id: 'q-1', stem: null }],
  scenarios: [{ id: 'desk', title: null }],
  media: ['media/a.svg', 'media/a.mp4', 'media/a.vtt'],
};

describe('fieldFaults', () => {
  it('should find what the importer would refuse', () => {
    const faults = (kind: Parameters<typeof fieldFaults>[0], attrs: Record<string, string>) =>
      fieldFaults(kind, valuesOf(attrs), parts);
    expect(faults('law', { ref: 'jjsa-2018#s5', id: 'B 1' })).toEqual({ id: 'notAnId' });
    expect(faults('law', { ref: 'ppc-1860#s82' })).toEqual({ ref: 'unknownLaw' });
    expect(faults('check', { ref: 'q-2' })).toEqual({ ref: 'noQuestion' });
    expect(faults('scenario', {})).toEqual({ ref: 'missing' });
    expect(faults('figure', { src: 'media/a.mp4' })).toEqual({ src: 'notMedia', alt: 'noAlt' });
    expect(faults('video', { src: 'media/a.mp4', alt: 'A', captions: 'media/b.vtt' })).toEqual({
      captions: 'noFile',
    });
    expect(faults('figure', {})).toEqual({ src: 'noFileYet', alt: 'noAlt' });
    expect(faults('audio', { src: 'media/a.svg', alt: 'A' })).toEqual({ src: 'notMedia' });
    expect(faults('video', { src: 'media/a.mp4', alt: 'A', captions: 'media/a.svg' })).toEqual({
      captions: 'notCaptions',
    });
    expect(faults('note', { id: 'b12' })).toEqual({ id: 'notAnId' });
    expect(faults('figure', { src: 'media/a.svg', alt: 'A' })).toEqual({});
  });

  it('should let captions come later, and a description never', () => {
    expect(fieldFaults('video', valuesOf({ src: 'media/a.mp4', alt: 'A' }), parts)).toEqual({});
    expect(fieldFaults('video', valuesOf({ src: 'media/a.mp4', alt: ' ' }), parts)).toEqual({ alt: 'noAlt' });
  });

  it('should call nothing missing while nobody knows what there is', () => {
    expect(fieldFaults('check', valuesOf({ ref: 'q-2' }), null)).toEqual({});
  });
});

describe('attrsOf', () => {
  it('should hold what was asked and nothing else, on one line', () => {
    expect(attrsOf('figure', valuesOf({ src: ' media/a.svg', alt: 'A\nb', ref: 'x' }))).toEqual({
      ...{ kind: 'figure', src: 'media/a.svg', alt: 'A b', id: null, ref: null, tone: null, captions: null },
    });
  });
});
