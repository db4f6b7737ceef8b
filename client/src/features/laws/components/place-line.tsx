import type { LawPlace } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './laws.module.css';

const LESSON_FILE = /\.(en|ur)\.md$/;

/** Where a place is written, or read where it has no draft. */
function addressOfPlace({ draftId, file, slug }: Pick<LawPlace, 'draftId' | 'file' | 'slug'>): string {
  if (!draftId) return paths.course(slug);
  if (!file) return paths.draft(draftId);
  return LESSON_FILE.test(file)
    ? paths.draftPreview(draftId, file.replace(LESSON_FILE, ''))
    : paths.draftText(draftId, file);
}

interface PlaceLineProps {
  readonly place: Omit<LawPlace, 'refs'>;
  /** Said instead of a link, where there is nothing to lead to. */
  readonly gone?: boolean;
  readonly children?: ReactNode;
}

/** A lesson, question or duty that cites a law, with its way there. */
export function PlaceLine({ place, gone, children }: PlaceLineProps) {
  const { t } = useTranslation('laws');
  const { localised, langOf } = useLanguage();
  const words = <span {...langOf(place.title)}>{localised(place.title)}</span>;
  return (
    <li className={classes.place}>
      <div className={classes.words}>
        {gone ? words : <Link to={addressOfPlace(place)}>{words}</Link>}
        <p className={classes.small}>
          {t(`place.${place.kind}`)} · <bdi dir="ltr">{place.key}</bdi> ·{' '}
          <bdi {...langOf(place.course)}>{localised(place.course)}</bdi>
          {gone ? (
            <> · {t('place.gone')}</>
          ) : (
            <>
              {place.inDraft && !place.isPublished && <> · {t('place.onlyDraft')}</>}
              {!place.inDraft && place.isPublished && <> · {t('place.onlyPublished')}</>}
            </>
          )}
        </p>
      </div>
      {children && <div className={classes.marks}>{children}</div>}
    </li>
  );
}
