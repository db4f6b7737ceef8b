import type { myCertificates, ViewOf } from '@academy/shared';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './certificate-list.module.css';

type MyCertificate = ViewOf<typeof myCertificates>['items'][number];

const TONES = { 'in-force': 'good', expired: 'warm', superseded: 'neutral', revoked: 'danger' } as const;

/** One's own certificates; each leads to its page. */
export function CertificateList({ certificates }: { certificates: readonly MyCertificate[] }) {
  const { t } = useTranslation('home');
  const { localised, langOf, day } = useLanguage();
  return (
    <ul className={classes.grid}>
      {certificates.map(({ facts, status }) => (
        <li key={facts.number} className={classes.card}>
          <IconCertificate aria-hidden size={32} stroke={1.5} className={classes.icon} />
          <div className={classes.words}>
            <h3 className={classes.title} {...langOf(facts.courseTitle)}>
              <Link to={paths.certificate(facts.number)}>{localised(facts.courseTitle)}</Link>
            </h3>
            <p className={classes.number}>
              <bdi>{facts.number}</bdi>
            </p>
            <p className={classes.facts}>{t('certificates.completed', { day: day(facts.completedOn) })}</p>
            <StatusBadge tone={TONES[status]}>{t(`certificates.status.${status}`)}</StatusBadge>
          </div>
        </li>
      ))}
    </ul>
  );
}
