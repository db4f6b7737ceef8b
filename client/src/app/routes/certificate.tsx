import type { CertificateVerification } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCertificate } from '../../features/certification/api/verify-certificate.js';
import { CertificatePaper } from '../../features/certification/components/certificate-paper.js';
import { DownloadButton } from '../../features/certification/components/download-button.js';
import { statusTones } from '../../features/certification/paper-texts.js';
import { useConfiguration } from '../../lib/configuration.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './certificate.module.css';

export default function CertificatePage() {
  const { t } = useTranslation('certificate');
  const { number } = useParams();
  const certificate = useCertificate(number);
  return (
    <Page title={t('title')} width="normal">
      {certificate.data ? (
        <Certificate certificate={certificate.data} />
      ) : certificate.error ? (
        <ErrorState error={certificate.error} onRetry={() => void certificate.refetch()} />
      ) : (
        <SkeletonLines title lines={10} />
      )}
    </Page>
  );
}

function Certificate({ certificate }: { certificate: CertificateVerification }) {
  const { t } = useTranslation(['certificate', 'verify']);
  const { brand } = useConfiguration();
  const { facts, status } = certificate;
  const path = paths.verify(facts.number);
  const host = brand.verificationHost || location.host;
  const link = new URL(path, brand.verificationHost ? `https://${host}` : location.origin).href;
  return (
    <>
      <CertificatePaper facts={facts} verifyAt={host + path} />
      <div className={`${classes.actions} no-print`}>
        <DownloadButton number={facts.number} />
        <ShareButton title={t('shareTitle', { number: facts.number })} link={link} />
        <CopyButton text={link} label={t('copy')} />
      </div>
      <p className={classes.share}>
        <span>
          <StatusBadge tone={statusTones[status]}>{t(`verify:status.${status}`)}</StatusBadge>
        </span>
        <span>
          {t('link')}{' '}
          <Link to={path}>
            <bdi dir="ltr">{host + path}</bdi>
          </Link>
        </span>
      </p>
    </>
  );
}

/** The phone's own way to send a link; only where it has one. */
function ShareButton({ title, link }: { title: string; link: string }) {
  const { t } = useTranslation('certificate');
  if (!('share' in navigator)) return null;
  // Closing the phone's sheet without sending is no fault.
  const share = () => void navigator.share({ title, url: link }).catch(() => undefined);
  return (
    <Button variant="default" onClick={share} leftSection={<IconShare3 aria-hidden size={18} />}>
      {t('share')}
    </Button>
  );
}
