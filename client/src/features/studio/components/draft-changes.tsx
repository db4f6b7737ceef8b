import type { DraftView } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ScenarioChange } from '../scenarios/scenario-change.js';
import { Difference } from './difference.js';
import { FileComments } from './review/comments-section.js';
import classes from './studio.module.css';

const SCENARIO = /^scenarios\/[^/]+\.yaml$/;

/** Files that differ from the last publication; each opens to show how. */
export function DraftChanges({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('studio');
  if (draft.changes.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <ul className={classes.plain}>
      {draft.changes.map((change) => (
        <Change key={change.path} draft={draft} change={change} />
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly draft: DraftView;
  readonly change: DraftView['changes'][number];
}

function Change({ draft, change: { path, change, from, isText, by, at } }: ChangeProps) {
  const { t } = useTranslation('studio');
  const { moment } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const words = (
    <>
      <strong>{t(`changes.${change}`)}</strong> <bdi className={classes.path}>{path}</bdi>
      {from && <span className={classes.path}> ({t('changes.from', { path: from })})</span>} · <bdi>{by}</bdi>{' '}
      · {moment(at)}
    </>
  );
  if (!isText) return <li>{words}</li>;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words}</summary>
        {isOpen && (
          <>
            {SCENARIO.test(path) && (
              <ScenarioChange draftId={draft.id} file={path} revision={draft.revision} />
            )}
            <Difference draftId={draft.id} path={path} revision={draft.revision} />
            <FileComments draftId={draft.id} path={path} />
          </>
        )}
      </details>
    </li>
  );
}
