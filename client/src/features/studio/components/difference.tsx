import { useTranslation } from 'react-i18next';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useDifference } from '../api/drafts.js';
import { aroundChanges, sideBySide } from '../side-by-side.js';
import classes from './difference.module.css';

interface DifferenceProps {
  readonly draftId: string;
  readonly path: string;
  /** Of the draft: another one is asked for anew. */
  readonly revision: number;
}

/** What changed in one file since the last publication. */
export function Difference({ draftId, path, revision }: DifferenceProps) {
  const { data, error, refetch } = useDifference(draftId, path, revision);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  return <TwoTexts path={path} before={data.before ?? ''} after={data.after ?? ''} />;
}

interface TwoTextsProps {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What the sides are called; before and now, unless told. */
  readonly names?: readonly [string, string];
}

/** Two texts beside each other, line by line; on a phone below each other. */
export function TwoTexts({ path, before, after, names }: TwoTextsProps) {
  const { t } = useTranslation('studio');
  const rows = aroundChanges(sideBySide(before, after));
  const lang = /\.ur\.md$/.test(path) ? 'ur' : 'en';
  const dir = lang === 'ur' ? 'rtl' : 'ltr';
  const [left, right] = names ?? [t('difference.before'), t('difference.now')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses a keyboard scrolls it
    <section className={classes.scroll} aria-label={path} tabIndex={0}>
      <table className={classes.table} dir="ltr">
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              <span className={classes.hidden}>{t('difference.line')}</span>
            </th>
            <th scope="col">{left}</th>
            <th scope="col" className={classes.number}>
              <span className={classes.hidden}>{t('difference.line')}</span>
            </th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a comparison have no other identity
              <tr key={index} className={classes.gap}>
                <td colSpan={4}>{t('difference.same')}</td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a comparison have no other identity
              <tr key={index}>
                <td className={classes.number}>{row.beforeLine}</td>
                <td
                  data-change={!row.isSame && row.before !== null ? 'removed' : undefined}
                  lang={lang}
                  dir={dir}
                >
                  {!row.isSame && row.before !== null ? <del>{row.before}</del> : row.before}
                </td>
                <td className={classes.number}>{row.afterLine}</td>
                <td
                  data-change={!row.isSame && row.after !== null ? 'added' : undefined}
                  lang={lang}
                  dir={dir}
                >
                  {!row.isSame && row.after !== null ? <ins>{row.after}</ins> : row.after}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
