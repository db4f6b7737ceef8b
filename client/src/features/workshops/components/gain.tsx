/** Percentage points from the pre-test to the post-test, with their sign. */
export function Gain({ points }: { points: number | null }) {
  if (points === null) return '–';
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return (
    <bdi dir="ltr" className="tabular">
      {sign}
      {Math.abs(points)}
    </bdi>
  );
}
