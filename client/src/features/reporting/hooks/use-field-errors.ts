import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.js';

/** What the server found wrong with parts of the question, in words, by field. */
export function useFieldErrors(error: unknown): { readonly [field: string]: string | undefined } {
  const { t, i18n } = useTranslation('errors');
  if (!isApiError(error)) return {};
  return Object.fromEntries(
    error.fields.map(({ field, code }) => [
      field,
      t(`field.${i18n.exists(`errors:field.${code}`) ? code : 'invalid'}`),
    ]),
  );
}
