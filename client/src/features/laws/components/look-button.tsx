import type { LawPlace } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useLookAtPlace } from '../api/laws.js';

interface LookButtonProps {
  readonly changeId: string;
  readonly place: Pick<LawPlace, 'slug' | 'kind' | 'key' | 'title'>;
}

/** Says of one place that it was looked at after the law changed. */
export function LookButton({ changeId, place: { slug, kind, key, title } }: LookButtonProps) {
  const { t } = useTranslation('laws');
  const { localised } = useLanguage();
  const { mutate, isPending, error } = useLookAtPlace();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        aria-label={t('look.of', { title: localised(title) })}
        onClick={() => mutate({ changeId, slug, kind, key })}
      >
        {t('look.done')}
      </Button>
      <ProblemNotice error={error} />
    </>
  );
}
