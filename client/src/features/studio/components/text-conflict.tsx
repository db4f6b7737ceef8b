import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button.js';
import { ProblemNotice } from '../../../ui/states.js';
import type { SaverView, TextSaver } from '../text-saver.js';
import { TwoTexts } from './difference.js';
import classes from './text-editor.module.css';

interface SaverTroubleProps {
  /** Where the text lay when the page was opened. */
  readonly path: string;
  readonly saver: TextSaver;
  readonly view: SaverView;
}

/** Why a text is not saved: the line is down, or somebody else has saved another one meanwhile. */
export function SaverTrouble({ path, saver, view }: SaverTroubleProps) {
  const { t } = useTranslation('gaps');
  return (
    <>
      {view.state === 'failed' && <ProblemNotice error={view.error} />}
      {view.path !== path && (
        <p role="status" className={classes.conflict}>
          {t('moved.text')} <bdi dir="ltr">{view.path}</bdi>
        </p>
      )}
      {view.state === 'gone' && <Gone saver={saver} view={view} />}
      {view.theirs && (
        <Conflict
          path={view.path}
          mine={view.text}
          theirs={view.theirs}
          onMine={() => void saver.keepMine()}
          onTheirs={() => saver.takeTheirs()}
        />
      )}
    </>
  );
}

/** The text was removed while somebody wrote in it: it can come back, or what was written be taken elsewhere. */
function Gone({ saver, view }: Pick<SaverTroubleProps, 'saver' | 'view'>) {
  const { t } = useTranslation('gaps');
  const [isBusy, setBusy] = useState(false);
  const bringBack = async (): Promise<void> => {
    setBusy(true);
    await saver.bringBack();
    setBusy(false);
  };
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{t('gone.title')}</strong> <bdi>{view.goneBy}</bdi>
      </p>
      <p>{t('gone.text')}</p>
      {Boolean(view.error) && <ProblemNotice error={view.error} />}
      <div className={classes.buttons}>
        <Button loading={isBusy} onClick={() => void bringBack()}>
          {t('gone.bringBack')}
        </Button>
        <CopyButton text={view.text} label={t('gone.copy')} />
      </div>
    </div>
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
