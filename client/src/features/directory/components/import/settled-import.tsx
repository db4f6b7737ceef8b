import type { ImportView } from '@academy/shared';
import { Button } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../config/paths.js';
import { formatMoment, formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { ButtonLink } from '../../../../ui/button-link.js';
import { Dialog } from '../../../../ui/dialog.js';
import { Form } from '../../../../ui/form.js';
import { ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { resultAddress, useUndoImport } from '../../api/change-import.js';
import { useImportHolds } from '../../api/people-imports.js';
import classes from './confirm-import.module.css';

interface SettledImportProps {
  readonly view: ImportView;
  /** The line that takes the focus when it has just been written. */
  readonly titleRef: Ref<HTMLParagraphElement>;
}

/** What an import did, its result to download, and the way back. */
export function SettledImport({ view, titleRef }: SettledImportProps) {
  const { t } = useTranslation('import');
  const { language } = useLanguage();
  const [undoing, setUndoing] = useState(false);
  const people = view.counts.new;
  const isUndone = view.state === 'undone';
  const when = (moment: string | null) => (moment ? formatMoment(moment, language) : '');
  return (
    <div className={classes.box}>
      <div>
        <p ref={titleRef} tabIndex={-1} className={classes.title}>
          {isUndone ? t('done.undone') : t('done.people', { count: people, people: formatNumber(people) })}
        </p>
        <p className={classes.text}>
          {isUndone
            ? t('done.undoneText', { when: when(view.undoneAt) })
            : t('done.text', { when: when(view.confirmedAt) })}
        </p>
        {view.official && !isUndone && (
          <p className={classes.text}>
            {t('official.done', {
              count: view.verifies.new + view.verifies.matched,
              number: formatNumber(view.verifies.new + view.verifies.matched),
            })}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <Button component="a" href={resultAddress(view.id, language)} download size="md">
          {t('done.download')}
        </Button>
        <ButtonLink to={paths.imports} variant="default" size="md">
          {t('done.another')}
        </ButtonLink>
        {!isUndone && (
          <Button variant="subtle" size="md" onClick={() => setUndoing(true)}>
            {t('undo.open')}
          </Button>
        )}
      </div>
      {undoing && (
        <Dialog title={t('undo.title')} onClose={() => setUndoing(false)}>
          <UndoForm id={view.id} onClose={() => setUndoing(false)} />
        </Dialog>
      )}
    </div>
  );
}

function UndoForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['import', 'common']);
  const holds = useImportHolds(id);
  const undo = useUndoImport(id);
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (holds.error) return <ErrorState error={holds.error} onRetry={() => void holds.refetch()} />;
  if (!holds.data) return <SkeletonLines lines={3} />;
  const { people, held, items } = holds.data;
  const submit = async (): Promise<void> => {
    setSubmitting(true);
    setProblem(null);
    try {
      await undo();
      onClose();
    } catch (error) {
      setProblem(error);
      setSubmitting(false);
      await holds.refetch();
    }
  };
  return (
    <Form
      problem={problem}
      onSubmit={(event) => {
        event.preventDefault();
        if (!submitting) void submit();
      }}
      buttons={
        <>
          {held === 0 && (
            <Button type="submit" color="red" loading={submitting}>
              {t('undo.submit')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t(held === 0 ? 'common:cancel' : 'common:close')}
          </Button>
        </>
      }
    >
      {held === 0 ? (
        <p>{t('undo.text', { count: people, people: formatNumber(people) })}</p>
      ) : (
        <>
          <p>{t('undo.held', { count: held, people: formatNumber(held) })}</p>
          {held > items.length && <p className={classes.soft}>{t('undo.heldFirst')}</p>}
          <ul className={classes.holds}>
            {items.map((item) => (
              <li key={item.personId}>
                <bdi dir="ltr">{item.nameEn}</bdi>{' '}
                <span className={classes.soft}>
                  ({item.holds.map((hold) => t(`hold.${hold}`)).join(' · ')})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Form>
  );
}
