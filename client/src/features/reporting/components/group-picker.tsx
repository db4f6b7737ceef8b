import { type Dimension, dimensionNames, dimensions } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { Segmented } from '../../../ui/segmented.js';
import classes from './controls.module.css';

const SHORT = ['province,sex', 'quarter', 'province', 'sex', 'agency', 'quarter,agency'] as const;

interface GroupPickerProps {
  readonly groupBy: string;
  readonly onChange: (groupBy: string) => void;
}

/** By what the figure is broken down: the usual ones in sight, any one or two from the lists. */
export function GroupPicker({ groupBy, onChange }: GroupPickerProps) {
  const { t } = useTranslation('reporting');
  const [first = '', second = ''] = groupBy.split(',');
  const choose = (one: string, other: string) =>
    onChange(one === '' || one === other ? one : [one, other].filter(Boolean).join(','));
  return (
    <div className={classes.stack}>
      <Segmented<string>
        legend={t('group.legend')}
        name="group"
        value={groupBy}
        onChange={onChange}
        options={SHORT.map((value) => ({ value, label: t(`group.short.${value.replace(',', '-')}`) }))}
      />
      <div className={classes.two}>
        <SelectField
          label={t('group.first')}
          name="group-first"
          value={first}
          onChange={(event) => choose(event.currentTarget.value, second)}
        >
          <option value="">{t('group.none')}</option>
          <DimensionOptions />
        </SelectField>
        <SelectField
          label={t('group.second')}
          name="group-second"
          value={second}
          disabled={first === ''}
          onChange={(event) => choose(first, event.currentTarget.value)}
        >
          <option value="">{t('group.none')}</option>
          <DimensionOptions without={first} />
        </SelectField>
      </div>
    </div>
  );
}

function DimensionOptions({ without }: { without?: string }) {
  const { localised } = useLanguage();
  return dimensions
    .filter((dimension) => dimension !== without)
    .map((dimension: Dimension) => (
      <option key={dimension} value={dimension}>
        {localised(dimensionNames[dimension])}
      </option>
    ));
}
