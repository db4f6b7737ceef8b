import type { ImportView } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useCan } from '../../../../lib/session.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { resultAddress, useConfirmImport, useDiscardImport } from '../../api/change-import.js';
import classes from './confirm-import.module.css';

/** The step that writes: one button, which says how many people it makes. It can be undone. */
export function ConfirmImport({ view }: { view: ImportView }) {
  const { t } = useTranslation('import');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [busy, setBusy] = useState<'confirm' | 'discard' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const confirm = useConfirmImport(view.id);
  const discard = useDiscardImport(view.id);
  const people = view.counts.new;
  const canVerify = useCan('people.verify-identity');
  const [official, setOfficial] = useState(false);
  const verifies = view.verifies.new + view.verifies.matched;
  const mayBeOfficial = canVerify && view.agencyId !== null && verifies > 0;

  const act = async (what: 'confirm' | 'discard', work: () => Promise<unknown>): Promise<void> => {
    setBusy(what);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    }
    setBusy(null);
  };

  return (
    <div className={classes.box}>
      <p className={classes.title}>{t(people > 0 ? 'dryRun.nothing' : 'dryRun.noneNew')}</p>
      <p className={classes.text}>{t('dryRun.matchedStay')}</p>
      {mayBeOfficial && (
        <label className={classes.official}>
          <input
            type="checkbox"
            name="official"
            checked={official}
            onChange={(event) => setOfficial(event.currentTarget.checked)}
          />
          <span>
            <strong>{t('official.label')}</strong>
            <span className={classes.text}>
              {t('official.text', {
                count: verifies,
                number: formatNumber(verifies),
                made: formatNumber(view.verifies.new),
                matched: formatNumber(view.verifies.matched),
              })}
            </span>
          </span>
        </label>
      )}
      <div className={classes.buttons}>
        {(people > 0 || (mayBeOfficial && official)) && (
          <Button
            size="md"
            loading={busy === 'confirm'}
            disabled={busy === 'discard'}
            onClick={() =>
              void act('confirm', () =>
                confirm({ revision: view.revision, official: mayBeOfficial && official }),
              )
            }
          >
            {people > 0
              ? t('dryRun.confirm', { count: people, people: formatNumber(people) })
              : t('official.confirm', { count: verifies, number: formatNumber(verifies) })}
          </Button>
        )}
        <Button component="a" href={resultAddress(view.id, language)} download variant="default" size="md">
          {t('dryRun.download')}
        </Button>
        <Button
          variant="subtle"
          size="md"
          loading={busy === 'discard'}
          disabled={busy === 'confirm'}
          onClick={() =>
            void act('discard', async () => {
              await discard();
              await navigate(paths.imports);
            })
          }
        >
          {t('dryRun.discard')}
        </Button>
      </div>
      <p role="status" className={classes.status}>
        {busy === 'confirm' && t('dryRun.confirming')}
      </p>
      <ProblemNotice error={problem} />
    </div>
  );
}
