import classes from './segmented.module.css';

interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  /** Why it is asked. */
  readonly note?: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One choice of a few, all in sight: radio buttons that look like one row. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { legend, legendHidden, note, name, value, options, onChange } = props;
  return (
    <fieldset className={classes.set}>
      <legend className={legendHidden ? classes.hidden : classes.legend}>{legend}</legend>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.row} data-many={options.length > 3 || undefined}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
