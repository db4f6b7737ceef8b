import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './choose-file.module.css';

interface DropZoneProps {
  /** As an input of files takes it. */
  readonly accept: string;
  readonly words: { readonly choose: string; readonly drop: string; readonly hint: string };
  /** Stands above the words and makes the place to drop a large one. */
  readonly icon?: ReactNode;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files, which opens the picker of files too: by a press, or by Enter or Space. */
export function DropZone({ accept, words, icon, multiple = false, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const chosen = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (chosen.length > 0) onFiles(chosen);
  };
  const drop = (event: DragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className={classes.zone}
      data-large={icon !== undefined || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {icon && <span className={classes.icon}>{icon}</span>}
      <span className={classes.button}>{words.choose}</span>
      <span>{words.drop}</span>
      <span className={classes.hint}>{words.hint}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        className={classes.input}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file again is a choice too.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
