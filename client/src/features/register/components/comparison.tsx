import {
  type ComparedPerson,
  type comparePeople,
  dismissDuplicate,
  linkPeople,
  type ViewOf,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useDismissDuplicate, useLinkPeople } from '../api/people-links.js';
import { ComparedFacts, type FactNames, type Verdict } from './compared-facts.js';
import { LikenessReasons, StrengthBadge } from './likeness.js';
import classes from './people-links.module.css';
import { ReasonDialog } from './reason-dialog.js';

type Compared = ViewOf<typeof comparePeople>;

interface ComparisonProps {
  readonly comparison: Compared;
  readonly names: FactNames;
}

/** Two people side by side, what makes them alike, and the decision. */
export function Comparison({ comparison, names }: ComparisonProps) {
  const { t } = useTranslation('people');
  const { one, other, strength } = comparison;
  return (
    <div className={classes.stack}>
      <Standing comparison={comparison} />
      <div className={classes.likeness}>
        <strong>{t('compare.likeness')}</strong>
        {strength && <StrengthBadge strength={strength} />}
        <LikenessReasons likeness={comparison} />
        {!strength && <span>{t('compare.unlike')}</span>}
      </div>
      <ComparedFacts one={one} other={other} verdicts={verdictsOf(comparison)} names={names} />
      <p className={classes.soft}>{t('compare.cnicNote')}</p>
      {!comparison.linked && <Decision one={one} other={other} isDismissed={comparison.dismissed !== null} />}
    </div>
  );
}

/** The page shows four digits of a CNIC, and knows no spellings: of both the server has said what it found. */
function verdictsOf({ one, other, reasons, against }: Compared): Record<string, Verdict | null> {
  const isSimilar = reasons.includes('name') && one.nameEn.toLowerCase() !== other.nameEn.toLowerCase();
  return {
    cnic: reasons.includes('cnic') ? 'same' : against.includes('cnic-differs') ? 'differs' : null,
    name: isSimilar ? 'similar' : null,
  };
}

/** Whether somebody has decided already. It is read out when it changes, since that is what a decision does. */
function Standing({ comparison: { linked, dismissed } }: { comparison: Compared }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  return (
    <div role="status">
      {linked && (
        <p className={classes.notice}>
          {t(linked === 'directly' ? 'compare.linkedDirectly' : 'compare.linkedThrough')}
        </p>
      )}
      {!linked && dismissed && (
        <p className={classes.notice}>
          {t('compare.dismissed', { day: day(dismissed.at) })} <q dir="auto">{dismissed.reason}</q>
        </p>
      )}
    </div>
  );
}

interface DecisionProps {
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
  readonly isDismissed: boolean;
}

function Decision({ one, other, isDismissed }: DecisionProps) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState<'link' | 'dismiss' | null>(null);
  const [link, dismiss] = [useLinkPeople(), useDismissDuplicate()];
  const close = () => setAsking(null);
  const words = (act: 'link' | 'dismiss') => ({
    title: t(`compare.${act}Title`),
    text: t(`compare.${act}Text`),
    button: t(`compare.${act}Submit`),
    reasonLabel: t('compare.reason'),
    reasonHint: t('compare.reasonHint'),
    onClose: close,
  });
  return (
    <div className={classes.buttons}>
      <Button onClick={() => setAsking('link')}>{t('compare.link')}</Button>
      {!isDismissed && (
        <Button variant="default" onClick={() => setAsking('dismiss')}>
          {t('compare.dismiss')}
        </Button>
      )}
      {asking === 'link' && (
        <ReasonDialog
          {...words('link')}
          schema={linkPeople.body}
          rest={{ personId: one.id, samePersonAs: other.id }}
          submit={link}
        />
      )}
      {asking === 'dismiss' && (
        <ReasonDialog
          {...words('dismiss')}
          schema={dismissDuplicate.body}
          rest={{ one: one.id, other: other.id }}
          submit={dismiss}
        />
      )}
    </div>
  );
}
