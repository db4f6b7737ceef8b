import type { CertificateVerification } from '@academy/shared';
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconCircleCheck,
  IconClockOff,
  IconCloudOff,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { statusTones } from '../paper-texts.js';
import classes from './verdict.module.css';

const ICONS = {
  'in-force': IconCircleCheck,
  expired: IconClockOff,
  superseded: IconArrowForwardUp,
  revoked: IconBan,
  altered: IconAlertTriangle,
  unknown: IconQuestionMark,
  offline: IconCloudOff,
};

interface VerdictProps {
  readonly icon: keyof typeof ICONS;
  readonly tone: 'good' | 'warm' | 'danger' | 'neutral';
  readonly title: string;
  readonly children?: ReactNode;
}

/** The answer to "is it genuine and in force?": one word, a colour and an icon, and a sentence. */
export function Verdict({ icon, tone, title, children }: VerdictProps) {
  const Icon = ICONS[icon];
  return (
    <div className={classes.verdict} data-tone={tone} role="status">
      <Icon aria-hidden size={44} stroke={1.75} className={classes.icon} />
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        {children}
      </div>
    </div>
  );
}

/** How a certificate stands, with since when, why, or by what it was replaced. */
export function StatusVerdict({ certificate }: { certificate: CertificateVerification }) {
  const { t } = useTranslation('verify');
  const { day } = useLanguage();
  const { status, since, supersededBy, facts } = certificate;
  return (
    <Verdict icon={status} tone={statusTones[status]} title={t(`status.${status}`)}>
      {status === 'in-force' && (
        <p>{facts.expiresOn ? t('inForceUntil', { day: day(facts.expiresOn) }) : t('inForceForEver')}</p>
      )}
      {status === 'expired' && since && <p>{t('expiredSince', { day: day(since) })}</p>}
      {status === 'superseded' && supersededBy && (
        <p>
          <Trans
            t={t}
            i18nKey="supersededBy"
            values={{ number: supersededBy }}
            components={{ to: <Link to={paths.verify(supersededBy)} dir="ltr" /> }}
          />
        </p>
      )}
      {status === 'revoked' && <Revocation certificate={certificate} />}
    </Verdict>
  );
}

function Revocation({ certificate }: { certificate: CertificateVerification }) {
  const { t } = useTranslation('verify');
  const { day } = useLanguage();
  return (
    <>
      {certificate.since && <p>{t('revokedOn', { day: day(certificate.since) })}</p>}
      {certificate.reason && (
        <p>
          {t('reason')} <q dir="auto">{certificate.reason}</q>
        </p>
      )}
    </>
  );
}
