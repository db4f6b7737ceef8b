import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { indicators } from './indicators.js';

interface AgencyNode {
  readonly group: string;
  readonly children?: readonly AgencyNode[];
}

const AGENCIES = new URL('../../../../reference/agencies.yaml', import.meta.url);

const kindsOf = (nodes: readonly AgencyNode[]): string[] =>
  nodes.flatMap(({ group, children = [] }) => [group, ...kindsOf(children)]);

const known = new Set(kindsOf(parse(readFileSync(AGENCIES, 'utf8')) as AgencyNode[]));

describe('indicators', () => {
  it('should each have a code of its own, and say in both languages what is counted', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    for (const { title, counts, parts } of indicators) {
      for (const text of [title, counts, ...parts.map((part) => part.title)])
        expect([text.en, text.ur].map((words) => (words ?? '').length > 3)).toEqual([true, true]);
    }
  });

  it.each(indicators.map((one) => [one.code, one] as const))(
    'should name only kinds of agencies that there are: %s',
    (_, one) => {
      const named = [...(one.agencyKinds ?? []), ...one.parts.flatMap((part) => part.agencyKinds)];
      expect(named.filter((kind) => !known.has(kind))).toEqual([]);
    },
  );

  it('should divide all kinds of agencies between government and the others', () => {
    const parts = indicators.find(({ code }) => code === 'entities-trained-on-complaints')?.parts ?? [];
    expect(parts.flatMap((part) => part.agencyKinds).sort()).toEqual([...known].sort());
  });
});
