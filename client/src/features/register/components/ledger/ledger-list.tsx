import type { LedgerEntry } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { PersonName } from '../../../../ui/person-name.js';
import classes from './ledger-list.module.css';

/** Entries in the order of their writing, each with its digest and the seal that holds it. */
export function LedgerList({ items }: { items: readonly LedgerEntry[] }) {
  return (
    <ol className={classes.list}>
      {items.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const { localised, day, moment } = useLanguage();
  const { kind, training, reason } = entry;
  return (
    <li className={classes.entry} data-kind={kind}>
      <p className={classes.title}>
        {t(`kind.${kind}`)}
        {training && ` · ${t(`way.${training.way}`)}`}
      </p>
      {training && (
        <p>{t('training', { topic: localised(training.topic), day: day(training.completedOn) })}</p>
      )}
      <Names entry={entry} />
      {reason && <q dir="auto">{reason}</q>}
      <p className={`${classes.soft} tabular`}>
        {t('written', { when: moment(entry.recordedAt), who: entry.recordedBy ?? t('system') })}
      </p>
      <Proof entry={entry} />
    </li>
  );
}

function Names({ entry: { kind, person, otherPerson } }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const one = person ? <PersonName person={person} /> : t('beyond');
  if (kind !== 'link' && kind !== 'unlink') return <p>{one}</p>;
  return (
    <p>
      {one} · {otherPerson ? <PersonName person={otherPerson} /> : t('beyond')}
    </p>
  );
}

function Proof({ entry: { digest, seal } }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const { moment } = useLanguage();
  return (
    <dl className={classes.proof}>
      <div>
        <dt>{t('digest')}</dt>{' '}
        <dd>
          <bdi dir="ltr">{digest}</bdi>
        </dd>
      </div>
      <div>
        <dt>{seal ? t('sealed', { number: seal.number, when: moment(seal.sealedAt) }) : t('seal')}</dt>{' '}
        <dd>{seal ? <bdi dir="ltr">{seal.hash}</bdi> : t('unsealed')}</dd>
      </div>
    </dl>
  );
}
