import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface BlockButtonsProps {
  /** The block is being put in, and not changed. */
  readonly isNew: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Below the details of a block that are asked for. */
export function BlockButtons({ isNew, onClose, onRemove }: BlockButtonsProps) {
  const { t } = useTranslation(['lesson-editor', 'common']);
  return (
    <>
      <Button type="submit">{t(isNew ? 'insert.button' : 'change.done')}</Button>
      <Button variant="default" onClick={onClose}>
        {t('common:cancel')}
      </Button>
      {!isNew && (
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t('change.remove')}
        </Button>
      )}
    </>
  );
}
