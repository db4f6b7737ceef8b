import type { CourseProblemView, DraftText } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useTextSaver } from '../hooks/use-text-saver.js';
import type { SaveState } from '../text-saver.js';
import { TwoTexts } from './difference.js';
import classes from './text-editor.module.css';

interface TextEditorProps {
  readonly draftId: string;
  /** As it stood when the page was opened. */
  readonly standing: DraftText;
  readonly label: string;
  readonly lang: 'en' | 'ur';
  readonly readOnly: boolean;
  /** With what a text can begin that is not there yet. */
  readonly begin?: { readonly label: string; readonly text: () => string };
  readonly onSaved: (problems: readonly CourseProblemView[]) => void;
}

/** A text that saves itself and says so; where somebody else saved meanwhile, both texts stand beside each other. */
export function TextEditor(props: TextEditorProps) {
  const { draftId, standing, label, lang, readOnly, begin, onSaved } = props;
  const id = useId();
  const { saver, view } = useTextSaver(draftId, standing, onSaved);
  useEffect(() => {
    if (lang === 'ur') loadUrduFonts();
  }, [lang]);
  return (
    <div className={classes.editor}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        {!readOnly && <SaveMark state={view.state} />}
      </div>
      {view.text === '' && begin && !readOnly && (
        <div>
          <Button variant="default" onClick={() => saver.write(begin.text())}>
            {begin.label}
          </Button>
        </div>
      )}
      <textarea
        id={id}
        className={classes.area}
        lang={lang}
        dir={lang === 'ur' ? 'rtl' : 'ltr'}
        readOnly={readOnly}
        value={view.text}
        onChange={(event) => saver.write(event.currentTarget.value)}
        onBlur={() => void saver.flush()}
      />
      {view.state === 'failed' && <ProblemNotice error={view.error} />}
      {view.theirs && (
        <Conflict
          path={standing.path}
          mine={view.text}
          theirs={view.theirs}
          onMine={() => void saver.keepMine()}
          onTheirs={() => saver.takeTheirs()}
        />
      )}
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

const MARKS = { saved: IconCheck, failed: IconCloudOff, conflict: IconCloudOff } as const;

function SaveMark({ state }: { state: SaveState }) {
  const { t } = useTranslation('studio');
  const Icon = state === 'waiting' || state === 'saving' ? IconPencil : MARKS[state];
  return (
    <p role="status" className={classes.mark} data-state={state}>
      <Icon aria-hidden size={18} />
      {t(`save.${state}`)}
    </p>
  );
}
