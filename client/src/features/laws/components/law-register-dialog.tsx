import type { LawInRegister } from '@academy/shared';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useDelayed } from '../../../lib/use-delayed.js';
import { Dialog } from '../../../ui/dialog.js';
import { More } from '../../../ui/more.js';
import { PickList } from '../../../ui/pick-list.js';
import { useLaws } from '../api/laws.js';

interface LawRegisterDialogProps {
  /** Ids of laws that the course lists already. */
  readonly listed: readonly string[];
  readonly onChoose: (law: LawInRegister) => void;
  readonly onClose: () => void;
}

const AFTER_TYPING_MS = 250;

/** The register of laws to choose one from. */
export function LawRegisterDialog({ listed, onChoose, onClose }: LawRegisterDialogProps) {
  const { t } = useTranslation(['law-register', 'laws']);
  const [sought, setSought] = useState('');
  const rested = useDelayed(sought.trim(), AFTER_TYPING_MS);
  const list = useLaws(rested);
  // What is shown answers what was typed before: Enter must not take it.
  const isBehind = rested !== sought.trim() || list.isPlaceholderData;
  const laws = list.data?.pages.flatMap(({ items }) => items);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const status =
    !laws || isBehind
      ? ''
      : laws.length === 0
        ? t('pick.none')
        : t('pick.found', { count: laws.length, more: list.hasNextPage ? '+' : '' });
  return (
    <Dialog title={t('pick.title')} onClose={onClose}>
      <PickList
        {...{ field, sought, onChoose, status }}
        label={t('laws:list.search')}
        hint={t('laws:list.searchHint')}
        listLabel={t('laws:list.title')}
        onSought={setSought}
        items={laws ?? []}
        keyOf={({ id }) => id}
        isTaken={({ id }) => isBehind || listed.includes(id)}
        render={(law) => <Law law={law} isListed={listed.includes(law.id)} />}
      />
      <More list={list} label={t('laws:list.more')} />
    </Dialog>
  );
}

function Law({ law, isListed }: { law: LawInRegister; isListed: boolean }) {
  const { t } = useTranslation('law-register');
  const { localised, langOf } = useLanguage();
  return (
    <span>
      <strong {...langOf(law.title)}>{localised(law.title)}</strong>
      <span>
        <bdi lang="en">{law.act}</bdi> · {t('cited', { count: law.places })}
        {isListed && (
          <>
            {' '}
            · <strong>{t('pick.listed')}</strong>
          </>
        )}
      </span>
    </span>
  );
}
