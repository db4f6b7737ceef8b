import QRCode from 'qrcode';

const QUIET_MODULES = 4;
const SIDE_MM = 38;
/** Below this a cheap camera no longer tells one module from the next. */
const SMALLEST_MODULE_MM = 0.35;
/** The stronger correction is taken where its modules stay this coarse. */
const COMFORTABLE_MODULE_MM = 0.4;
/** What is coded is as good as random, so that no mask is better than another and the search for one can be spared. */
const MASK = 3;
/** Neighbouring rows overlap by a hair, so that no viewer draws a white seam between them. */
const ROW_HEIGHT = 1.03;
const POINTS_PER_MM = 72 / 25.4;

/** A horizontal run of black modules: column and row of its beginning within the quiet zone, and its length. */
type Run = readonly [x: number, y: number, width: number];

export interface QrCode {
  readonly runs: readonly Run[];
  /** Modules across, with the quiet zone. */
  readonly across: number;
  /** Outer side with its quiet zone, and one module, in millimetres as printed. */
  readonly sideMm: number;
  readonly moduleMm: number;
  readonly level: 'M' | 'L';
}

const modulesOf = (text: string, level: 'M' | 'L') =>
  QRCode.create([{ data: Buffer.from(text, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: level,
    maskPattern: MASK,
  }).modules;

/** A QR code of the text as black squares on white, large enough to be scanned from paper. */
export function qrCode(text: string): QrCode {
  const strong = modulesOf(text, 'M');
  const level = SIDE_MM / (strong.size + 2 * QUIET_MODULES) >= COMFORTABLE_MODULE_MM ? 'M' : 'L';
  const modules = level === 'M' ? strong : modulesOf(text, 'L');
  const across = modules.size + 2 * QUIET_MODULES;
  const sideMm = Math.max(SIDE_MM, Math.ceil(across * SMALLEST_MODULE_MM * 10) / 10);
  return { runs: runsOf(modules.data, modules.size), across, sideMm, moduleMm: sideMm / across, level };
}

function runsOf(data: Uint8Array, size: number): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x += 1;
      runs.push([start + QUIET_MODULES, y + QUIET_MODULES, x - start + 1]);
    }
  }
  return runs;
}

/**
 * Operators that draw the code on a PDF page; a browser would take longer over it than over the rest of the sheet.
 * @param leftMm,bottomMm where the code's outer corner lies, from the page's lower left
 */
export function qrOperators({ runs, across, moduleMm }: QrCode, leftMm: number, bottomMm: number): string {
  const unit = moduleMm * POINTS_PER_MM;
  const origin = [leftMm, bottomMm].map((mm) => (mm * POINTS_PER_MM).toFixed(3)).join(' ');
  const squares = runs
    .map(([x, y, width]) => `${x} ${(across - y - ROW_HEIGHT).toFixed(2)} ${width} ${ROW_HEIGHT} re`)
    .join('\n');
  return `q\n${unit.toFixed(5)} 0 0 ${unit.toFixed(5)} ${origin} cm\n1 g\n0 0 ${across} ${across} re f\n0 g\n${squares}\nf\nQ\n`;
}
