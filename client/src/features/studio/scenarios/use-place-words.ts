import { useTranslation } from 'react-i18next';
import type { ScenarioPlace } from './scenario-places.js';

/** Names a place in a scenario, in the language of the page. */
export function usePlaceWords(): (place: ScenarioPlace) => string {
  const { t } = useTranslation('scenario-editor');
  return ({ kind, number, step }) => t(`place.${kind}`, { number, step });
}
