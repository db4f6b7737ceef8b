import type { myCertificates, ViewOf } from '@academy/shared';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Urdu } from '../../../ui/urdu.js';
import classes from './certificate-ready.module.css';

type MyCertificate = ViewOf<typeof myCertificates>['items'][number];

/** The certificate that was just issued, with its facts as printed and the way to the paper. */
export function CertificateReady({ certificate }: { certificate: MyCertificate }) {
  const { t } = useTranslation('test');
  const { localised, langOf, day } = useLanguage();
  const { facts } = certificate;
  return (
    <section aria-labelledby="certificate-ready" className={classes.paper}>
      <IconCertificate aria-hidden size={48} stroke={1.25} className={classes.icon} />
      <h2 id="certificate-ready" className={classes.title}>
        {t('certificate.title')}
      </h2>
      <p className={classes.name}>
        <bdi lang="en">{facts.nameEn}</bdi>
        {facts.nameUr && <Urdu nastaliq>{facts.nameUr}</Urdu>}
      </p>
      <p {...langOf(facts.courseTitle)}>{localised(facts.courseTitle)}</p>
      <p className={classes.facts}>
        <bdi className="tabular">{facts.number}</bdi>
        <span>{t('certificate.issued', { day: day(facts.issuedOn) })}</span>
        {facts.expiresOn && <span>{t('certificate.until', { day: day(facts.expiresOn) })}</span>}
      </p>
      {facts.specimen && <p className={classes.specimen}>{t('certificate.specimen')}</p>}
      <ButtonLink to={paths.certificate(facts.number)} size="lg">
        {t('certificate.open')}
      </ButtonLink>
    </section>
  );
}
