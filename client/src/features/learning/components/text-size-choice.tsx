import { useTranslation } from 'react-i18next';
import { type TextSize, textSizes } from '../hooks/use-text-size.js';
import classes from './text-size-choice.module.css';

interface TextSizeChoiceProps {
  readonly size: TextSize;
  readonly onChange: (size: TextSize) => void;
}

/** Three letters of three sizes. */
export function TextSizeChoice({ size, onChange }: TextSizeChoiceProps) {
  const { t } = useTranslation('learn');
  return (
    <fieldset className={classes.set}>
      <legend className={classes.hidden}>{t('reader.size.label')}</legend>
      {textSizes.map((one) => (
        <label key={one} className={classes.option}>
          <input
            type="radio"
            name="text-size"
            value={one}
            checked={one === size}
            onChange={() => onChange(one)}
            aria-label={t(`reader.size.${one}`)}
          />
          <span aria-hidden data-size={one}>
            {t('reader.size.letter')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
