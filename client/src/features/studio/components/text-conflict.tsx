import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import type { SaverView, TextSaver } from '../text-saver.js';
import { TwoTexts } from './difference.js';
import classes from './text-editor.module.css';

interface SaverTroubleProps {
  readonly path: string;
  readonly saver: TextSaver;
  readonly view: SaverView;
}

/** Why a text is not saved: the line is down, or somebody else has saved another one meanwhile. */
export function SaverTrouble({ path, saver, view }: SaverTroubleProps) {
  return (
    <>
      {view.state === 'failed' && <ProblemNotice error={view.error} />}
      {view.theirs && (
        <Conflict
          path={path}
          mine={view.text}
          theirs={view.theirs}
          onMine={() => void saver.keepMine()}
          onTheirs={() => saver.takeTheirs()}
        />
      )}
    </>
  );
}

interface ConflictProps {
  readonly path: string;
  readonly mine: string;
  readonly theirs: { readonly text: string; readonly by: string | null };
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two people wrote: nothing is lost until one of them has chosen, and the other text stays in the history. */
function Conflict({ path, mine, theirs, onMine, onTheirs }: ConflictProps) {
  const { t } = useTranslation('studio');
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{t('conflict.title')}</strong> <bdi>{theirs.by}</bdi>
      </p>
      <p>{t('conflict.text')}</p>
      <TwoTexts
        path={path}
        before={theirs.text}
        after={mine}
        names={[t('conflict.theirs'), t('conflict.mine')]}
      />
      <div className={classes.buttons}>
        <Button onClick={onMine}>{t('conflict.keepMine')}</Button>
        <Button variant="default" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
