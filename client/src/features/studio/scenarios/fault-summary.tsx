import type { ScenarioFault } from '@academy/shared';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './scenario-desk.module.css';
import { placeOf } from './scenario-places.js';
import { useScenarioTools } from './scenario-tools.js';
import { usePlaceWords } from './use-place-words.js';

/** Everything that is wrong with the scenario, what keeps it from being published first; each leads to its field. */
export function FaultSummary({ faults }: { faults: readonly ScenarioFault[] }) {
  const { t } = useTranslation('scenario-editor');
  const errors = faults.filter(({ isError }) => isError);
  const remarks = faults.filter(({ isError }) => !isError);
  return (
    <div className={classes.faults} data-errors={errors.length}>
      <p role="status" className={classes.sum} data-tone={errors.length > 0 ? 'danger' : 'good'}>
        {errors.length > 0 ? (
          <IconAlertTriangle aria-hidden size={20} />
        ) : (
          <IconCheck aria-hidden size={20} />
        )}
        {errors.length > 0 ? t('faults.errors', { count: errors.length }) : t('faults.none')}
      </p>
      <FaultList faults={errors} />
      {remarks.length > 0 && (
        <details>
          <summary>{t('faults.remarks', { count: remarks.length })}</summary>
          <FaultList faults={remarks} />
        </details>
      )}
    </div>
  );
}

const SHOWN = 8;

function FaultList({ faults }: { faults: readonly ScenarioFault[] }) {
  const { t } = useTranslation('scenario-editor');
  const { scenario, goTo, goToDuty, done } = useScenarioTools();
  const [isAll, setAll] = useState(false);
  const wordsOf = usePlaceWords();
  if (faults.length === 0) return null;
  const open = (field: string): void => {
    const place = placeOf(field, scenario);
    const there = `[name="${field}"], [data-field="${field}"]`;
    if (place.step !== '') goTo(place.step, there);
    else if (place.kind === 'duty') goToDuty(scenario.duties[place.number - 1]?.id ?? '', there);
    else done('', there);
  };
  return (
    <ul className={classes.faultList}>
      {faults.slice(0, isAll ? faults.length : SHOWN).map(({ field, code, isError }) => {
        const Icon = isError ? IconAlertTriangle : IconInfoCircle;
        return (
          <li key={`${field} ${code}`}>
            <button type="button" className={classes.faultLink} onClick={() => open(field)}>
              <Icon aria-hidden size={18} />
              <span>
                <strong>{wordsOf(placeOf(field, scenario))}</strong> {t(`fault.${code}`)}
              </span>
            </button>
          </li>
        );
      })}
      {!isAll && faults.length > SHOWN && (
        <li>
          <button type="button" className={classes.faultLink} onClick={() => setAll(true)}>
            {t('faults.more', { count: faults.length - SHOWN })}
          </button>
        </li>
      )}
    </ul>
  );
}
