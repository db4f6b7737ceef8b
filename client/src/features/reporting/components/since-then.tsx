import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { type Question, searchOf, weekAgo } from '../question.js';

/** To what has changed in a figure: since the moment it is asked as of, or in the last week. */
export function SinceThen({ question }: { question: Question }) {
  const { t } = useTranslation('returns');
  const { asOf, groupBy: _groupBy, ...rest } = question;
  const search = new URLSearchParams(searchOf(rest));
  search.set('since', asOf ?? weekAgo(new Date()));
  return (
    <ButtonLink to={paths.changes(`?${search}`)} variant="default">
      {t(asOf ? 'changes.openSince' : 'changes.openWeek')}
    </ButtonLink>
  );
}
