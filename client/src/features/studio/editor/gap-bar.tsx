import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLessonTranslation } from '../api/review.js';
import textClasses from '../components/text-editor.module.css';
import { placeGaps, unplaced } from './model/place-gaps.js';

interface GapBarProps {
  readonly draftId: string;
  readonly lesson: string;
  /** The translation without its front matter. */
  readonly body: string;
  /** It stands on the server like this, which is what its blocks were compared with. */
  readonly isSaved: boolean;
  readonly onBody: (body: string) => void;
}

/** How many blocks a translation lacks without saying where, and a way to give each its place. */
export function GapBar({ draftId, lesson, body, isSaved, onBody }: GapBarProps) {
  const { t } = useTranslation('gaps');
  const blocks = useLessonTranslation(draftId, lesson).data;
  const [isPlaced, setPlaced] = useState(false);
  const count = useMemo(() => (blocks ? unplaced(body, blocks) : 0), [body, blocks]);
  return (
    <div role="status">
      {isSaved && blocks && count > 0 ? (
        <div className={textClasses.buttons}>
          <span>{t('editor.bar', { count })}</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setPlaced(true);
              onBody(placeGaps(body, blocks));
            }}
          >
            {t('editor.place')}
          </Button>
        </div>
      ) : (
        isPlaced && <p>{t('editor.placed')}</p>
      )}
    </div>
  );
}
