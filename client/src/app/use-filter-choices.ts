import type { Agency, DimensionValue, Place } from '@academy/shared';
import { useAgencies, usePlaces } from '../features/directory/api/reference.js';
import { useTrained } from '../features/reporting/api/get-trained.js';
import { presets, todayInKarachi } from '../features/reporting/question.js';

interface Choices {
  readonly places: readonly Place[];
  readonly agencies: readonly Agency[];
  readonly rankGroups: readonly DimensionValue[];
  readonly topics: readonly DimensionValue[];
  readonly courses: readonly DimensionValue[];
}

/** What a figure can be narrowed to: the directory's lists, and the topics and courses that people were trained in. */
export function useFilterChoices(): Choices {
  const places = usePlaces();
  const agencies = useAgencies();
  const trained = useTrained({ ...presets(todayInKarachi()).launch, groupBy: 'topic,course' });
  return {
    places: places.data?.items ?? [],
    agencies: agencies.data?.items ?? [],
    rankGroups: [
      ...new Map(
        agencies.data?.ranks.map(({ group, groupName }) => [group, { code: group, name: groupName }]),
      ).values(),
    ],
    topics: trained.data?.values[0] ?? [],
    courses: trained.data?.values[1] ?? [],
  };
}
