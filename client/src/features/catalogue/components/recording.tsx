import type { Block, Language } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import classes from './lesson-blocks.module.css';

interface RecordingProps {
  readonly block: Extract<Block, { kind: 'audio' | 'video' }>;
  /** Of a file by its name. */
  readonly mediaAddress: (name: string) => string;
  readonly language: Language;
}

/** A recording that is fetched only once it is played, with what is said in it to read. */
export function Recording({ block, mediaAddress, language }: RecordingProps) {
  const { t } = useTranslation('learn');
  const { language: own } = useLanguage();
  const sound = {
    controls: true,
    preload: 'none',
    src: mediaAddress(block.media),
    'aria-label': block.alt,
  } as const;
  const captions = { src: mediaAddress(block.captions), srcLang: language, label: block.alt, default: true };
  return (
    <figure className={classes.recording}>
      {block.kind === 'audio' ? (
        <audio {...sound}>
          <track kind="captions" {...captions} />
        </audio>
      ) : (
        <video {...sound}>
          <track kind="captions" {...captions} />
        </video>
      )}
      <figcaption>{block.alt}</figcaption>
      <details>
        <summary lang={own} dir={dirOf(own)}>
          {t('transcript')}
        </summary>
        {block.transcript.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a recording never change
          <p key={index} dir="auto">
            {words}
          </p>
        ))}
      </details>
    </figure>
  );
}
