/** One measured figure beside its lower limit in the same run; `limit` null where the work has none. */
export interface Measured {
  readonly workload: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** How the figure stands to its limit: 1 is as good as it gets on this machine. */
  readonly ratio: number | null;
}

const round = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));

/** A figure where less is better (times) has ratio value ÷ limit, where more is better (rates) also value ÷ limit. */
export const measured = (
  workload: string,
  metric: string,
  value: number,
  unit: string,
  limit: number | null = null,
): Measured => ({
  workload,
  metric,
  value: round(value),
  unit,
  limit: limit === null ? null : round(limit),
  ratio: limit === null ? null : round(value / limit),
});

export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function printTable(rows: readonly Measured[]): void {
  const cells = rows.map((row) => [
    row.workload,
    row.metric,
    `${row.value} ${row.unit}`,
    row.limit === null ? '–' : `${row.limit} ${row.unit}`,
    row.ratio === null ? '–' : String(row.ratio),
  ]);
  const head = ['workload', 'metric', 'value', 'limit', 'ratio'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((cell) => cell[column]?.length ?? 0)),
  );
  for (const line of [head, ...cells])
    console.log(line.map((cell, column) => cell.padEnd(widths[column] as number)).join('  '));
}
