/** Sizes in points, from the largest: on one line, then on two. */
interface Steps {
  readonly one: readonly number[];
  readonly two: readonly number[];
  readonly widthOf: (text: string) => number;
}

const MM_PER_POINT = 0.3528;
/** Two lines never break in the middle exactly. */
const EVENNESS = 0.85;

/** Width in ems in the Latin serif, on the wide side; measured on its letters. */
const latinWidth = (text: string): number =>
  [...text].reduce((width, letter) => {
    if (/[\s.,'’()\-/ijlftrI]/.test(letter)) return width + 0.42;
    if (/[mwMW]/.test(letter)) return width + 0.98;
    if (/\p{Lu}/u.test(letter)) return width + 0.72;
    return /\p{M}/u.test(letter) ? width : width + 0.6;
  }, 0);

/** Width in ems in Nastaliq, where letters stand over one another and marks take no room. */
const nastaliqWidth = (text: string): number =>
  [...text].reduce((width, letter) => {
    if (/\p{M}/u.test(letter)) return width;
    if (/[\sاأآدڈذرڑزژو.,،۔'’()-]/.test(letter)) return width + 0.36;
    return width + 0.52;
  }, 0);

const ENGLISH_NAME: Steps = { one: [36, 32, 28, 25], two: [22, 20, 18, 16, 14, 12], widthOf: latinWidth };
const URDU_NAME: Steps = { one: [29, 26, 23, 20], two: [17, 15, 13.5, 12, 10.5], widthOf: nastaliqWidth };

const WIDTH_MM = 244;

function pointsFor(text: string, { one, two, widthOf }: Steps): number {
  const ems = widthOf(text);
  const roomAt = (points: number): number => WIDTH_MM / (points * MM_PER_POINT);
  const single = one.find((points) => ems <= roomAt(points));
  const double = two.find((points) => ems <= 2 * EVENNESS * roomAt(points));
  return single ?? double ?? Math.min(...two);
}

/** The largest size in points at which a name keeps to its one line, or to two where it is long. */
export const fitEnglishName = (name: string): number => pointsFor(name, ENGLISH_NAME);
export const fitUrduName = (name: string): number => pointsFor(name, URDU_NAME);

/** Points for a course's title within its sentence; long ones are set smaller. */
export function titlePoints(title: string): number {
  if (title.length <= 45) return 16;
  if (title.length <= 90) return 13;
  return title.length <= 150 ? 11 : 9;
}
