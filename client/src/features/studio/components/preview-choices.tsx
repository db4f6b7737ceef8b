import type { Language } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.js';

const SIZES = ['phone', 'desk'] as const;
export type PreviewSize = (typeof SIZES)[number];

interface PreviewChoicesProps {
  readonly language: Language;
  readonly size: PreviewSize;
  readonly onLanguage: (language: Language) => void;
  readonly onSize: (size: PreviewSize) => void;
}

/** In which language and how wide something is looked at as a trainee sees it. */
export function PreviewChoices({ language, size, onLanguage, onSize }: PreviewChoicesProps) {
  const { t } = useTranslation('studio');
  return (
    <>
      <Segmented
        legend={t('preview.language')}
        name="preview-language"
        value={language}
        onChange={onLanguage}
        options={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'ur', label: 'اردو', lang: 'ur' },
        ]}
      />
      <Segmented
        legend={t('preview.size')}
        name="preview-size"
        value={size}
        onChange={onSize}
        options={SIZES.map((value) => ({ value, label: t(`preview.${value}`) }))}
      />
    </>
  );
}
