import { useLanguage } from '../../../../lib/i18n/index.js';

interface FacilitatorNameProps {
  readonly facilitator: { readonly nameEn: string; readonly nameUr: string | null };
}

/** Who is in charge of a cohort, in the reader's script where it is known. */
export function FacilitatorName({ facilitator: { nameEn, nameUr } }: FacilitatorNameProps) {
  const { language } = useLanguage();
  return language === 'ur' && nameUr ? <bdi lang="ur">{nameUr}</bdi> : <bdi lang="en">{nameEn}</bdi>;
}
