import type { CourseProblemView, DraftText } from '@academy/shared';
import { useId } from 'react';
import { useTextSaver } from '../hooks/use-text-saver.js';
import { SaveMark } from './save-mark.js';
import { SaverTrouble } from './text-conflict.js';
import classes from './text-editor.module.css';

interface TextEditorProps {
  readonly draftId: string;
  /** As it stood when the page was opened. */
  readonly standing: DraftText;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onSaved: (problems: readonly CourseProblemView[]) => void;
}

/** A file that is no lesson's, as text that saves itself; where somebody else saved meanwhile, both stand beside each other. */
export function TextEditor({ draftId, standing, label, readOnly, onSaved }: TextEditorProps) {
  const id = useId();
  const { saver, view } = useTextSaver(draftId, standing, onSaved);
  return (
    <div className={classes.editor}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        {!readOnly && <SaveMark state={view.state} />}
      </div>
      <textarea
        id={id}
        className={classes.area}
        lang="en"
        dir="ltr"
        readOnly={readOnly}
        value={view.text}
        onChange={(event) => saver.write(event.currentTarget.value)}
        onBlur={() => void saver.flush()}
      />
      <SaverTrouble path={standing.path} saver={saver} view={view} />
    </div>
  );
}
