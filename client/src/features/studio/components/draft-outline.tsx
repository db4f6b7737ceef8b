import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../config/paths.js';
import { AddPart } from './add-part.js';
import { OtherFiles } from './other-files.js';
import { OutlineEditor } from './outline-editor.js';
import { OutlineReading } from './outline-reading.js';
import classes from './studio.module.css';

/** Modules and lessons of a draft: in the order in which they are learned, to be arranged by whoever may write. */
export function DraftOutline({ draft, canWrite }: { draft: DraftView; canWrite: boolean }) {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const canEdit = canWrite && draft.state === 'draft';
  const open = (lesson: string): void => void navigate(paths.draftLesson(draft.id, lesson));
  return (
    <div className={classes.stack}>
      {canEdit ? <OutlineEditor draft={draft} onAdded={open} /> : <OutlineReading draft={draft} />}
      {canEdit && (
        <div>
          <AddPart draft={draft} folder={null} onAdded={open} />
        </div>
      )}
      <OtherFiles draft={draft} />
      {!canEdit && canWrite && <p className={classes.note}>{t('outline.locked')}</p>}
    </div>
  );
}
