import { useEffect } from 'react';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import type { PrintedFact } from '../paper-texts.js';
import classes from './printed-facts.module.css';

interface PrintedFactsProps {
  readonly facts: readonly PrintedFact[];
  /** Names of facts that the paper has differently. */
  readonly differing?: readonly string[];
}

/** What stands on the paper, English at the left and Urdu at the right as printed, whatever the page's language. */
export function PrintedFacts({ facts, differing = [] }: PrintedFactsProps) {
  useEffect(loadUrduFonts, []);
  return (
    <dl className={classes.list} dir="ltr">
      {facts.map((fact) => (
        <Fact key={fact.name} fact={fact} differs={differing.includes(fact.name)} />
      ))}
    </dl>
  );
}

function Fact({ fact, differs }: { fact: PrintedFact; differs: boolean }) {
  const { name, label, en, ur } = fact;
  const nastaliq = name === 'nameEn' || name === 'courseTitle' ? ' nastaliq' : '';
  return (
    <div className={classes.row} data-name={name} data-differs={differs || undefined}>
      <dt lang="en" className={classes.label}>
        {label.en}
      </dt>
      <dt lang="ur" className={`${classes.label} ${classes.urdu}`}>
        {label.ur}
      </dt>
      <dd lang="en" className={`${classes.value} tabular${ur ? '' : ` ${classes.wide}`}`}>
        {en}
      </dd>
      {ur && (
        <dd lang="ur" className={`${classes.value} ${classes.urdu}${nastaliq}`}>
          {ur}
        </dd>
      )}
    </div>
  );
}
