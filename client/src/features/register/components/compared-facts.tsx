import type { ComparedPerson } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { Urdu } from '../../../ui/urdu.js';
import classes from './people-links.module.css';

/** Names of what a person's facts hold as ids and codes. */
export interface FactNames {
  readonly agency: (id: string | null) => string;
  readonly rank: (code: string | null) => string;
  readonly district: (id: string | null) => string;
}

export type Verdict = 'same' | 'similar' | 'differs';

interface Fact {
  readonly key: string;
  readonly show: (person: ComparedPerson) => ReactNode;
  /** What is compared; null where the fact is not known. Facts without it are only shown. */
  readonly compare?: (person: ComparedPerson) => string | null;
}

interface ComparedFactsProps {
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
  /** What the server says of facts by their key: it compares all digits of a CNIC, and knows spellings of a name. */
  readonly verdicts: Readonly<Record<string, Verdict | null>>;
  readonly names: FactNames;
}

/** The facts of two people in two columns, each line saying whether they agree. */
export function ComparedFacts({ one, other, verdicts, names }: ComparedFactsProps) {
  const { t } = useTranslation('people');
  const facts = useFacts(names);
  return (
    <table className={classes.facts}>
      <caption className={classes.hidden}>{t('compare.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.fact')}</th>
          {[one, other].map((person) => (
            <th key={person.id} scope="col">
              <Link to={paths.person(person.id)}>
                <PersonName person={person} />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular">
        {facts.map((fact) => {
          const agree = verdicts[fact.key] ?? agreement(fact, one, other);
          return (
            <tr key={fact.key} data-agree={agree ?? undefined}>
              <th scope="row">
                {t(`compare.${fact.key}`)}
                {agree && <span className={classes.verdict}>{t(`compare.${agree}`)}</span>}
              </th>
              <td>{fact.show(one)}</td>
              <td>{fact.show(other)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function agreement({ compare }: Fact, one: ComparedPerson, other: ComparedPerson): Verdict | null {
  const [first, second] = [compare?.(one) ?? null, compare?.(other) ?? null];
  if (first === null || second === null) return null;
  return first === second ? 'same' : 'differs';
}

const said = (sex: string): string | null => (sex === 'unsaid' ? null : sex);

function useFacts(names: FactNames): Fact[] {
  const { t } = useTranslation(['people', 'common']);
  const { day } = useLanguage();
  const latin = (value: string | null) => <bdi dir="ltr">{value ?? '–'}</bdi>;
  return [
    { key: 'name', show: ({ nameEn }) => latin(nameEn), compare: ({ nameEn }) => nameEn.toLowerCase() },
    {
      key: 'nameUr',
      show: ({ nameUr }) => (nameUr ? <Urdu>{nameUr}</Urdu> : '–'),
      compare: ({ nameUr }) => nameUr,
    },
    { key: 'cnic', show: ({ cnicMasked }) => <MaskedCnic cnic={cnicMasked} /> },
    { key: 'identity', show: ({ identity }) => t(`common:identity.${identity}`) },
    { key: 'mobile', show: ({ mobile }) => latin(mobile), compare: ({ mobile }) => mobile },
    { key: 'email', show: ({ email }) => latin(email), compare: ({ email }) => email },
    {
      key: 'serviceNumber',
      show: ({ serviceNumber }) => latin(serviceNumber),
      compare: ({ serviceNumber }) => serviceNumber,
    },
    {
      key: 'agency',
      show: ({ agencyId }) => names.agency(agencyId),
      compare: ({ agencyId }) => agencyId,
    },
    { key: 'rank', show: ({ rank }) => names.rank(rank), compare: ({ rank }) => rank },
    {
      key: 'district',
      show: ({ districtId }) => names.district(districtId),
      compare: ({ districtId }) => districtId,
    },
    {
      key: 'sex',
      show: ({ sex }) => (said(sex) ? t(`common:sex.${sex}`) : t('person.unsaid')),
      compare: ({ sex }) => said(sex),
    },
    { key: 'account', show: ({ account }) => t(account ? 'compare.yes' : 'compare.no') },
    { key: 'records', show: ({ standingRecords }) => formatNumber(standingRecords) },
    { key: 'known', show: ({ createdAt }) => day(createdAt) },
  ];
}
