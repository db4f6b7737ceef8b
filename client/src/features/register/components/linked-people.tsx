import { type PersonLinks, unlinkPeople } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useLinks, useUnlinkPeople } from '../api/people-links.js';
import classes from './people-links.module.css';
import { ReasonDialog } from './reason-dialog.js';

/** Who stands for the same person, why, and what was undone. */
export function LinkedPeople({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const links = useLinks(personId);
  if (links.error && !links.data)
    return <ErrorState error={links.error} onRetry={() => void links.refetch()} />;
  if (!links.data) return <SkeletonLines lines={2} />;
  const { linked, undone } = links.data;
  return (
    <>
      {linked.length === 0 ? (
        <EmptyState title={t('links.none')}>{t('links.noneText')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {linked.map((one, index) => (
            <Linked key={one.person?.id ?? one.link?.id ?? index} linked={one} />
          ))}
        </ul>
      )}
      {undone.length > 0 && <Undone undone={undone} />}
    </>
  );
}

function Linked({ linked: { person, link } }: { linked: PersonLinks['linked'][number] }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  const canUnlink = useCan('register.correct');
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Named person={person} />
        <p className={classes.soft}>
          {link ? (
            <>
              {t('links.direct', { day: day(link.recordedAt) })} <q dir="auto">{link.reason}</q>
            </>
          ) : (
            t('links.through')
          )}
        </p>
      </div>
      {canUnlink && link && <Unlink linkId={link.id} name={person?.nameEn ?? t('links.beyond')} />}
    </li>
  );
}

function Named({ person }: { person: PersonLinks['linked'][number]['person'] }) {
  const { t } = useTranslation('people');
  if (!person) return <p>{t('links.beyond')}</p>;
  return (
    <p>
      <Link to={paths.person(person.id)}>
        <PersonName person={person} />
      </Link>{' '}
      {person.cnicMasked && <MaskedCnic cnic={person.cnicMasked} />}
    </p>
  );
}

function Undone({ undone }: { undone: PersonLinks['undone'] }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  return (
    <details className={classes.undone}>
      <summary>{t('links.undone')}</summary>
      <ul className={classes.list}>
        {undone.map((link) => (
          <li key={link.id} className={classes.item}>
            <div className={classes.words}>
              <Named person={link.person} />
              <p className={classes.soft}>
                {t('links.undoneLine', { day: day(link.recordedAt), undoneDay: day(link.undoneAt) })}{' '}
                <q dir="auto">{link.reason}</q> <q dir="auto">{link.undoneReason}</q>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Unlink({ linkId, name }: { linkId: string; name: string }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const unlink = useUnlinkPeople(linkId);
  return (
    <>
      <Button
        variant="outline"
        color="red"
        onClick={() => setOpen(true)}
        aria-label={t('links.unlinkOf', { name })}
      >
        {t('links.unlink')}
      </Button>
      {open && (
        <ReasonDialog
          title={t('links.unlinkTitle', { name })}
          text={t('links.unlinkText')}
          reasonLabel={t('links.reason')}
          reasonHint={t('links.reasonHint')}
          button={t('links.unlinkSubmit')}
          danger
          schema={unlinkPeople.body}
          submit={unlink}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
