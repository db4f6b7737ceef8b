import type { DimensionValue } from '@academy/shared';
import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './province-tiles.module.css';

/** Row and column of each territory, roughly as they lie on the map. A map has its west on the left in every language. */
const PLACES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  gb: [1, 3],
  kp: [1, 2],
  ict: [2, 2],
  ajk: [2, 3],
  balochistan: [3, 1],
  punjab: [3, 2],
  sindh: [4, 2],
};

const SHADES = 5;

export interface Tile {
  readonly value: DimensionValue;
  /** Null where the figure is not shown. */
  readonly amount: number | null;
  /** The figure in words. */
  readonly said: string;
  /** What the tile opens, and what a screen reader says of it. */
  readonly link?: { readonly to: string; readonly label: string } | undefined;
}

interface ProvinceTilesProps {
  readonly label: string;
  readonly tiles: readonly Tile[];
}

/** The territories as tiles, darker where there are more, each with its number; what lies on no map stands below. */
export function ProvinceTiles({ label, tiles }: ProvinceTilesProps) {
  const most = Math.max(1, ...tiles.map(({ amount }) => amount ?? 0));
  const onMap = tiles.filter(({ value }) => value.code in PLACES);
  const beside = tiles.filter(({ value, amount }) => !(value.code in PLACES) && amount !== 0);
  return (
    <div className={classes.map}>
      <ul aria-label={label} dir="ltr" className={classes.tiles}>
        {onMap.map((tile) => (
          <MapTile key={tile.value.code} tile={tile} most={most} />
        ))}
      </ul>
      {beside.length > 0 && (
        <ul className={classes.beside}>
          {beside.map((tile) => (
            <li key={tile.value.code}>
              <Inside tile={tile} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function MapTile({ tile, most }: { tile: Tile; most: number }) {
  const { dir } = useLanguage();
  const [row, column] = PLACES[tile.value.code] ?? [1, 1];
  const style: CSSProperties = { gridRow: row, gridColumn: column };
  return (
    <li style={style} dir={dir} className={classes.tile} data-shade={shadeOf(tile.amount, most)}>
      <Inside tile={tile} />
    </li>
  );
}

/** 0 for nobody, otherwise one of five equal steps up to the most; not shown is its own pattern. */
const shadeOf = (amount: number | null, most: number): string =>
  amount === null ? 'hidden' : String(Math.ceil((amount / most) * SHADES));

function Inside({ tile: { value, said, link } }: { tile: Tile }): ReactNode {
  const { localised } = useLanguage();
  const inside = (
    <>
      <span className={classes.name}>{localised(value.name)}</span>{' '}
      <span className={`${classes.number} tabular`}>{said}</span>
    </>
  );
  return link ? (
    <Link to={link.to} aria-label={link.label} className={classes.inside}>
      {inside}
    </Link>
  ) : (
    <span className={classes.inside}>{inside}</span>
  );
}
