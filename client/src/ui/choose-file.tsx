import { type ReactNode, useState } from 'react';
import { ApiError } from '../lib/api-error.js';
import { formatPercent } from '../lib/formats.js';
import { uuidv7 } from '../lib/uuid.js';
import classes from './choose-file.module.css';
import { DropZone } from './drop-zone.js';
import { ProgressLine } from './progress-line.js';
import { ProblemNotice } from './states.js';

/** A file on its way: the id is made once, so that it can be sent again and is kept once. */
export interface FileToSend {
  readonly id: string;
  readonly file: File;
  readonly onProgress: (part: number) => void;
}

interface Sending {
  readonly name: string;
  readonly part: number;
}

interface ChooseFileWords {
  readonly choose: string;
  readonly drop: string;
  /** What may be sent. */
  readonly hint: string;
  readonly sending: (name: string) => string;
  readonly sent: (percent: string) => string;
  /** All of it has left; the server is at work. */
  readonly checking: string;
}

interface ChooseFileProps {
  /** As an input of files takes it. */
  readonly accept: string;
  readonly maxBytes: number;
  readonly words: ChooseFileWords;
  /** Stands above the words and makes the place to drop a large one. */
  readonly icon?: ReactNode;
  readonly send: (file: FileToSend) => Promise<unknown>;
  readonly onSending?: (isSending: boolean) => void;
  readonly onSent?: (name: string) => void;
}

/** A file is sent as soon as it is chosen or dropped; how much of it has left is shown, and what went wrong. */
export function ChooseFile({ accept, maxBytes, words, icon, send, onSending, onSent }: ChooseFileProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file || sending) return;
    setProblem(null);
    if (file.size > maxBytes) {
      setProblem(new ApiError({ code: 'too-large', status: 413 }));
      return;
    }
    const { name } = file;
    setSending({ name, part: 0 });
    onSending?.(true);
    try {
      await send({ id: uuidv7(), file, onProgress: (part) => setSending({ name, part }) });
      onSent?.(name);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(null);
      onSending?.(false);
    }
  };
  return (
    <>
      {sending ? (
        <Progress {...sending} words={words} />
      ) : (
        <DropZone accept={accept} words={words} icon={icon} onFiles={([file]) => void choose(file)} />
      )}
      <ProblemNotice error={problem} />
    </>
  );
}

function Progress({ name, part, words }: Sending & { readonly words: ChooseFileWords }) {
  const percent = Math.round(part * 100);
  return (
    <div className={classes.progress}>
      <p>
        <bdi>{words.sending(name)}</bdi>
      </p>
      <ProgressLine value={percent} of={100} label={words.sending(name)} />
      <p role="status" className="tabular">
        {part < 1 ? words.sent(formatPercent(percent)) : words.checking}
      </p>
    </div>
  );
}
