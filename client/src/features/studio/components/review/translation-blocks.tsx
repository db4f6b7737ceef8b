import type { TranslatedBlock } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLetters } from '../../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { useHoldTranslation } from '../../api/review.js';
import { TwoTexts } from '../difference.js';
import classes from './review.module.css';

interface TranslationBlocksProps {
  readonly draftId: string;
  readonly lesson: string;
  readonly blocks: readonly TranslatedBlock[];
  readonly canWrite: boolean;
}

const TONES = { translated: 'good', stale: 'warm', missing: 'danger', wordless: 'neutral' } as const;

/** The blocks of a lesson in both languages, with the age of each translation. */
export function TranslationBlocks({ draftId, lesson, blocks, canWrite }: TranslationBlocksProps) {
  return (
    <ol className={classes.list}>
      {blocks.map((block, index) => (
        <li key={block.block}>
          <Block draftId={draftId} lesson={lesson} block={block} number={index + 1} canWrite={canWrite} />
        </li>
      ))}
    </ol>
  );
}

interface BlockProps extends Omit<TranslationBlocksProps, 'blocks'> {
  readonly block: TranslatedBlock;
  readonly number: number;
}

function Block({ draftId, lesson, block, number, canWrite }: BlockProps) {
  const { t } = useTranslation('review');
  const { mutate, isPending, error } = useHoldTranslation(draftId);
  const { state, english, englishThen, urdu, digest } = block;
  useLetters(urdu ?? '');
  return (
    <section className={classes.block} aria-label={t('translation.block', { number })}>
      <div className={classes.buttons}>
        <strong>{t('translation.block', { number })}</strong>
        <StatusBadge tone={TONES[state]}>{t(`translation.state.${state}`)}</StatusBadge>
      </div>
      <div className={classes.pair}>
        <p className={classes.text} lang="en" dir="ltr">
          {english}
        </p>
        {urdu !== null && state !== 'missing' && (
          <p className={classes.text} lang="ur" dir="rtl">
            {urdu}
          </p>
        )}
      </div>
      {state === 'stale' && (
        <>
          {englishThen === null ? (
            <p>{t('translation.unknown')}</p>
          ) : (
            <details>
              <summary>{t('translation.whatChanged')}</summary>
              <TwoTexts
                path={`${lesson}.en.md`}
                before={englishThen}
                after={english}
                names={[t('translation.then'), t('translation.now')]}
              />
            </details>
          )}
          {canWrite && (
            <div>
              <Button
                size="xs"
                variant="default"
                loading={isPending}
                onClick={() => mutate({ lesson, block: block.block, digest })}
              >
                {t('translation.holds')}
              </Button>
            </div>
          )}
        </>
      )}
      <ProblemNotice error={error} />
    </section>
  );
}
