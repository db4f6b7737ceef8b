import type { DraftLawReview } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Section } from '../../../../ui/section.js';
import { useLawReviews } from '../../api/review.js';
import classes from './review.module.css';

interface LawReviewsSectionProps {
  readonly draftId: string;
  readonly canLook: boolean;
  /** Which places are shown; all of the draft where nothing is said. */
  readonly isShown?: (place: DraftLawReview) => boolean;
}

/** Places of a draft that cite what has changed in a law, with the way to say that they were looked at. */
export function LawReviewsSection({ draftId, canLook, isShown = () => true }: LawReviewsSectionProps) {
  const { t } = useTranslation('laws');
  const { localised, langOf, day } = useLanguage();
  const data = useLawReviews(draftId).data?.filter(isShown);
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('draft.title')} note={t(canLook ? 'draft.noteLook' : 'draft.note')}>
      <ul className={classes.list}>
        {data.map((item) => (
          <li
            key={`${item.changeId} ${item.kind} ${item.key}`}
            className={classes.finding}
            data-weight="confirm"
          >
            <span aria-hidden>§</span>
            <div>
              <p>
                <strong {...langOf(item.title)}>{localised(item.title)}</strong>
              </p>
              <p className={classes.place}>
                {t(`place.${item.kind}`)} · <bdi dir="ltr">{item.file ?? item.key}</bdi>
              </p>
              <p>
                <Link to={paths.law(item.law)} {...langOf(item.label)}>
                  {localised(item.label)}
                </Link>{' '}
                · {t('change.on', { day: day(item.changedOn) })}
              </p>
              <p className={classes.words} dir="auto">
                {item.what}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
