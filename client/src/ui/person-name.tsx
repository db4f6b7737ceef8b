import { useLanguage } from '../lib/i18n/index.js';
import classes from './person-name.module.css';
import { Urdu } from './urdu.js';

interface PersonNameProps {
  readonly person: { readonly nameEn: string; readonly nameUr: string | null };
}

/** A person's name: in Urdu first on an Urdu page, if they gave it so. */
export function PersonName({ person }: PersonNameProps) {
  const { language } = useLanguage();
  if (language === 'ur' && person.nameUr) return <Urdu>{person.nameUr}</Urdu>;
  return (
    <bdi lang="en" dir="ltr">
      {person.nameEn}
    </bdi>
  );
}

/** A card's number with its digits hidden, on one line. */
export const MaskedCnic = ({ cnic }: { cnic: string | null }) => (
  <bdi dir="ltr" className={`${classes.cnic} tabular`}>
    {cnic ?? '–'}
  </bdi>
);
