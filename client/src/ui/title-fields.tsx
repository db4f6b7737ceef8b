import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../lib/i18n/index.js';
import { TextField } from './field.js';
import type { ContractForm } from './use-contract-form.js';

type TitleField = ReturnType<ContractForm<Record<string, string>>['field']>;

/** A title in English and, where there is one, in Urdu; `field` gives what belongs to `titleEn` and `titleUr`. */
export function TitleFields({ field }: { field: (name: 'titleEn' | 'titleUr') => TitleField }) {
  const { t } = useTranslation('common');
  return (
    <>
      <TextField {...field('titleEn')} label={t('title.en')} lang="en" dir="ltr" maxLength={200} />
      <TextField
        {...field('titleUr')}
        optional
        label={t('title.ur')}
        lang="ur"
        dir="rtl"
        maxLength={200}
        onFocus={loadUrduFonts}
      />
    </>
  );
}
