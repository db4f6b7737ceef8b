/** Line drawings of the certificate, made from curves of our own. All lengths in millimetres on an A4 sheet lying down. */

const SHEET = { width: 297, height: 210 };
const GREEN = '#14573a';
const DEEP_GREEN = '#0e442d';
const SAND = '#d0a867';
const PALE_SAND = '#efe3cd';
const PAPER = '#fffdf8';

/** The band between the sheet's edge and its text. */
const BAND = { from: 7, to: 15 };
const CORNER = 12;
const STRANDS = 6;
const HALF_WAVE = 5.2;
/** Distance of a cubic's handles from its ends at which half a wave comes out as a cosine. */
const HANDLE = 0.3642;

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Half waves from crest to trough and back along an axis, `across` its amplitude's direction. */
function wave(
  start: [number, number],
  count: number,
  step: number,
  amplitude: number,
  upright: boolean,
): string {
  const at = (along: number, across: number): string =>
    upright ? `${round(across)} ${round(along)}` : `${round(along)} ${round(across)}`;
  const first = `M${round(start[0])} ${round(start[1])}`;
  const pieces = Array.from({ length: count }, (_, index) => {
    const swing = index % 2 === 0 ? -2 * amplitude : 2 * amplitude;
    const near = `${at(step * (1 - HANDLE), swing)} ${at(step, swing)}`;
    return index === 0 ? `c${at(step * HANDLE, 0)} ${near}` : `s${near}`;
  });
  return first + pieces.join('');
}

/** One side of the guilloche: strands of one wave, each a little further along. Their ends lie under the corners. */
function side(upright: boolean, far: boolean): string {
  const [long, wide] = upright ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const middle = (BAND.from + BAND.to) / 2;
  const axis = far ? wide - middle : middle;
  const amplitude = (BAND.to - BAND.from) / 2 - 0.6;
  const span = long - 2 * (BAND.from + CORNER);
  const halves = 2 * Math.round(span / (2 * HALF_WAVE));
  const half = span / halves;
  return Array.from({ length: STRANDS }, (_, strand) => {
    const shift = (2 * half * strand) / STRANDS;
    const begin = BAND.from + CORNER - shift;
    const start: [number, number] = upright ? [axis + amplitude, begin] : [begin, axis + amplitude];
    const path = wave(start, halves + Math.ceil(shift / half), half, amplitude, upright);
    return `<path d="${path}" stroke="${strand % 2 === 0 ? GREEN : SAND}"/>`;
  }).join('');
}

/** A closed curve r(θ) = radius + depth·cos(petals·θ), drawn with quadratic arcs through its points. */
function rosette(cx: number, cy: number, radius: number, depth: number, petals: number, turn = 0): string {
  const steps = petals * 8;
  const points = Array.from({ length: steps }, (_, index) => {
    const angle = (2 * Math.PI * index) / steps;
    const r = radius + depth * Math.cos(petals * angle + turn);
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
  });
  const middle = (a: readonly [number, number], b: readonly [number, number]): string =>
    `${round((a[0] + b[0]) / 2)} ${round((a[1] + b[1]) / 2)}`;
  const last = points.at(-1) ?? [cx, cy];
  const arcs = points.map(
    (point, index) =>
      `Q${round(point[0])} ${round(point[1])} ${middle(point, points[(index + 1) % steps] ?? point)}`,
  );
  return `M${middle(last, points[0] ?? last)}${arcs.join('')}z`;
}

const turns = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (2 * Math.PI * index) / count);

function corner(x: number, y: number): string {
  const [cx, cy] = [x + CORNER / 2, y + CORNER / 2];
  const petals = turns(3).map((turn) => `<path d="${rosette(cx, cy, 3, 1.7, 8, turn)}" stroke="${GREEN}"/>`);
  return (
    `<path d="M${x} ${y}h${CORNER}v${CORNER}h-${CORNER}z" fill="${PAPER}" stroke="${GREEN}" stroke-width=".35"/>` +
    `<path d="M${x + 0.9} ${y + 0.9}h${CORNER - 1.8}v${CORNER - 1.8}h-${CORNER - 1.8}z" stroke="${SAND}" stroke-width=".25"/>` +
    `${petals.join('')}<circle cx="${cx}" cy="${cy}" r="1" fill="${SAND}" stroke="none"/>`
  );
}

const frameLine = (inset: number, colour: string, width: number): string =>
  `<path d="M${inset} ${inset}H${SHEET.width - inset}V${SHEET.height - inset}H${inset}z" stroke="${colour}" stroke-width="${width}"/>`;

/** The guilloche border with its corners. */
function frame(): string {
  const far = { x: SHEET.width - BAND.from - CORNER, y: SHEET.height - BAND.from - CORNER };
  const sides = side(false, false) + side(false, true) + side(true, false) + side(true, true);
  const lines =
    frameLine(BAND.from - 0.8, GREEN, 0.7) +
    frameLine(BAND.from, SAND, 0.25) +
    frameLine(BAND.to, SAND, 0.25) +
    frameLine(BAND.to + 0.8, GREEN, 0.35);
  const corners =
    corner(BAND.from, BAND.from) + corner(far.x, BAND.from) + corner(BAND.from, far.y) + corner(far.x, far.y);
  return `${sides}${lines}${corners}`;
}

/** A pale rosette behind the name. */
const watermark = (): string =>
  turns(5)
    .map(
      (turn) =>
        `<path d="${rosette(148.5, 103, 42, 17, 12, turn)}" stroke="${PALE_SAND}" stroke-width=".22"/>`,
    )
    .join('');

/** The whole background of a sheet. */
export const backgroundSvg = (): string =>
  `<svg xmlns="http://www.w3.org/20/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" fill="none" stroke-width=".18">` +
  `<path d="M0 0H${SHEET.width}V${SHEET.height}H0z" fill="${PAPER}"/>${watermark()}${frame()}</svg>`;

const RING_RADIUS = 13.3;
const RING_LETTER_WIDTH = 0.78;

const seals = new Map<string, string>();

/** A sapling that grows out of an open book, within a scalloped ring that bears the issuer's name. */
export function sealSvg(issuer: string): string {
  const drawn = seals.get(issuer) ?? drawSeal(issuer);
  seals.set(issuer, drawn);
  return drawn;
}

function drawSeal(issuer: string): string {
  const ring = Math.min(2.6, (2 * Math.PI * RING_RADIUS * 0.88) / (issuer.length * RING_LETTER_WIDTH));
  const scallop = turns(2).map(
    (turn) =>
      `<path d="${rosette(20, 20, 18.6, 0.9, 36, turn)}" fill="none" stroke="${SAND}" stroke-width=".3"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/20/svg" viewBox="0 0 40 40">` +
    `<path d="${rosette(20, 20, 18.2, 0.7, 36)}" fill="${DEEP_GREEN}"/>${scallop.join('')}` +
    `<circle cx="20" cy="20" r="16.6" fill="none" stroke="${SAND}" stroke-width=".35"/><circle cx="20" cy="20" r="11.6" fill="${PAPER}" stroke="${SAND}" stroke-width=".5"/>` +
    `<defs><path id="ring" d="M20 ${20 + RING_RADIUS}a${RING_RADIUS} ${RING_RADIUS} 0 1 1 .01 0"/></defs>` +
    `<text fill="${PAPER}" font-family="Academy Serif" font-weight="7" font-size="${round(ring)}" letter-spacing=".12" text-anchor="middle"><textPath href="#ring" startOffset="50%">${escapeXml(issuer.toUpperCase())}</textPath></text>` +
    `<circle cx="20" cy="34.2" r=".7" fill="${SAND}"/>${emblem()}</svg>`
  );
}

const emblem = (): string =>
  `<g fill="none" stroke="${GREEN}" stroke-width=".55" stroke-linecap="round" stroke-linejoin="round">` +
  `<path fill="${PALE_SAND}" d="M20 26.6c-2.3-1.5-5-1.9-7.6-1.4v-6.3c2.6-.5 5.3-.1 7.6 1.4 2.3-1.5 5-1.9 7.6-1.4v6.3c-2.6-.5-5.3-.1-7.6 1.4z"/>` +
  `<path d="M20 20.3v6.3M14 20.7c1.5-.2 3 .1 4.3.7M14 22.7c1.5-.2 3 .1 4.3.7M26 20.7c-1.5-.2-3 .1-4.3.7M26 22.7c-1.5-.2-3 .1-4.3.7" stroke-width=".35"/>` +
  `<path d="M20 20.2v-6.4"/>` +
  `<path fill="${GREEN}" stroke="none" d="M20 16.8c-3.3.3-5.1-1.4-5.3-4.4 3.3-.2 5.1 1.3 5.3 4.4zM20 15.3c3.1-.1 4.7-1.8 4.7-4.8-3.1 0-4.7 1.7-4.7 4.8z"/>` +
  `<path fill="${SAND}" stroke="none" d="M20 28.6l.55 1.1 1.2.18-.87.85.2 1.2-1.08-.57-1.08.57.2-1.2-.87-.85 1.2-.18z"/>` +
  `</g>`;

const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
