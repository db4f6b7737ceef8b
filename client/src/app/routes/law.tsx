import type { LawView } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { placesFile, useLaw } from '../../features/laws/api/laws.js';
import { LawChange } from '../../features/laws/components/law-change.js';
import classes from '../../features/laws/components/laws.module.css';
import { MarkChangedForm } from '../../features/laws/components/mark-changed-form.js';
import { PlaceLine } from '../../features/laws/components/place-line.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** A law: what cites each of its sections, and what was marked as changed. */
export default function LawPage() {
  const { t } = useTranslation('laws');
  const { language, localised, langOf } = useLanguage();
  const { law: id = '' } = useParams();
  const canMark = useCan('laws.mark-changed');
  const { data, error, refetch } = useLaw(id);
  const [isMarking, setMarking] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  return (
    <Page
      title={data ? localised(data.title) : t('list.law')}
      heading={data && <span {...langOf(data.title)}>{localised(data.title)}</span>}
      lead={data && <bdi lang="en">{data.act}</bdi>}
      eyebrow={<Link to={paths.laws}>{t('list.title')}</Link>}
      actions={
        data && (
          <>
            <Button
              component="a"
              href={placesFile(language, id)}
              download
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
            >
              {t('csv')}
            </Button>
            {canMark && <Button onClick={() => setMarking(true)}>{t('mark.open')}</Button>}
          </>
        )
      }
    >
      {data ? (
        <>
          {marked !== null && <p role="status">{t('mark.done', { count: marked })}</p>}
          <Parts law={data} />
          {isMarking && (
            <MarkChangedForm
              law={data}
              onClose={() => setMarking(false)}
              onDone={(places) => {
                setMarking(false);
                setMarked(places);
              }}
            />
          )}
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}

function Parts({ law }: { law: LawView }) {
  const { t } = useTranslation('laws');
  const { localised } = useLanguage();
  const canLook = useCan('courses.approve');
  return (
    <>
      {law.changes.length > 0 && (
        <Section title={t('change.title')} look="sand">
          <div className={classes.stack}>
            {law.changes.map((change) => (
              <LawChange key={change.id} change={change} canLook={canLook} />
            ))}
          </div>
        </Section>
      )}
      {law.sections.length === 0 && <p>{t('law.none')}</p>}
      {law.sections.map(({ ref, label, places }) => (
        <Section key={ref} title={localised(label)} note={t('law.places', { count: places.length })}>
          <ul className={classes.places}>
            {places.map((place) => (
              <PlaceLine key={`${place.slug} ${place.kind} ${place.key}`} place={place} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
