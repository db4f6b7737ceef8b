import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.js';
import {
  type PresetName,
  presetNames,
  presetOf,
  presets,
  type Question,
  todayInKarachi,
} from '../question.js';
import { CommitField } from './commit-field.js';
import classes from './controls.module.css';

interface PeriodPickerProps {
  readonly question: Question;
  /** The period the figure was made for, where the address leaves it open. */
  readonly settled: { readonly from: string; readonly to: string } | undefined;
  readonly errors: { readonly from?: string; readonly to?: string };
  readonly onChange: (patch: Question) => void;
}

/** The periods that are asked for most, and any other by its days. */
export function PeriodPicker({ question, settled, errors, onChange }: PeriodPickerProps) {
  const { t } = useTranslation('reporting');
  const today = todayInKarachi();
  const from = question.from ?? settled?.from ?? '';
  const to = question.to ?? settled?.to ?? '';
  return (
    <div className={classes.stack}>
      <Segmented<PresetName | 'custom'>
        legend={t('period.legend')}
        name="period"
        value={presetOf({ from, to }, today)}
        onChange={(name) => name !== 'custom' && onChange(presets(today)[name])}
        options={presetNames.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <div className={classes.two}>
        <CommitField
          key={`from${from}`}
          type="date"
          name="from"
          label={t('period.from')}
          value={from}
          error={errors.from}
          onCommit={(value) => onChange({ from: value })}
        />
        <CommitField
          key={`to${to}`}
          type="date"
          name="to"
          label={t('period.to')}
          value={to}
          error={errors.to}
          onCommit={(value) => onChange({ to: value })}
        />
      </div>
    </div>
  );
}
