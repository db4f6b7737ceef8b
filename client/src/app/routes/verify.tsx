import type { CertificateVerification } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useSigningKeys } from '../../features/certification/api/signing-keys.js';
import { useCertificate } from '../../features/certification/api/verify-certificate.js';
import { PrintedFacts } from '../../features/certification/components/printed-facts.js';
import { RevokeCertificate } from '../../features/certification/components/revoke-certificate.js';
import { SignatureLine } from '../../features/certification/components/signature-line.js';
import { StatusVerdict, Verdict } from '../../features/certification/components/verdict.js';
import { type SignatureCheck, useSignature } from '../../features/certification/hooks/use-signature.js';
import { differingRows, sameNumber } from '../../features/certification/number.js';
import { paperTexts, printedFacts, signedFactsAsPrinted } from '../../features/certification/paper-texts.js';
import { looksSigned } from '../../features/certification/signature.js';
import { isApiError } from '../../lib/api-error.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { NumberSearch } from '../../ui/number-search.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './verify.module.css';

export default function VerifyPage() {
  const { t } = useTranslation('verify');
  const { number } = useParams();
  const hash = useLocation().hash.slice(1);
  const code = looksSigned(hash) ? hash : undefined;
  // Asked for at once, so that this device has them when the network is gone.
  useSigningKeys();
  return (
    <Page title={t('title')} lead={number || code ? undefined : t('lead')} width="reading">
      {(number || code) && <Verification key={`${number}${code}`} number={number} code={code} />}
      <Search number={number} />
    </Page>
  );
}

function Search({ number }: { number: string | undefined }) {
  const { t } = useTranslation('verify');
  const navigate = useNavigate();
  return (
    <div className={number ? classes.again : undefined}>
      <NumberSearch
        key={number}
        label={t(number ? 'another' : 'number')}
        hint={t('hint')}
        button={t('check')}
        onSearch={(wanted) => void navigate(paths.verify(wanted))}
      />
      {!number && (
        <ul className={classes.how}>
          <li>{t('how.scan')}</li>
          <li>{t('how.facts')}</li>
          <li>{t('how.offline')}</li>
        </ul>
      )}
    </div>
  );
}

/** One certificate: what the code on the paper says by itself, and what the academy says. */
function Verification({ number, code }: { number: string | undefined; code: string | undefined }) {
  const { t } = useTranslation('verify');
  const certificate = useCertificate(number);
  const held = certificate.data;
  const check = useSignature(code ?? held?.signature, held?.facts);
  const unknown = isApiError(certificate.error, 'not-found');
  const altered = isAltered(check, number);
  if (held) return <Known certificate={held} check={check} altered={altered} scanned={code !== undefined} />;
  if (code && altered) return <Altered check={check} />;
  if (unknown) {
    return (
      <Verdict icon="unknown" tone="danger" title={t('unknown.title')}>
        <p>{t('unknown.text', { number })}</p>
      </Verdict>
    );
  }
  if (code && check.state === 'genuine' && (certificate.error || certificate.failureCount > 0 || !number)) {
    return <GenuineOffline check={check} retry={() => void certificate.refetch()} />;
  }
  if (certificate.error)
    return <ErrorState error={certificate.error} onRetry={() => void certificate.refetch()} />;
  return <SkeletonLines title lines={8} />;
}

/** The mark does not fit, or it fits another number than the one in the address. */
function isAltered(check: SignatureCheck, number: string | undefined): boolean {
  if (check.state === 'altered' || check.state === 'unknown-key') return true;
  if (check.state !== 'genuine') return false;
  return check.differing.length > 0 || (number !== undefined && !sameNumber(number, check.facts.n));
}

interface KnownProps {
  readonly certificate: CertificateVerification;
  readonly check: SignatureCheck;
  readonly altered: boolean;
  /** The signature came from the paper's code rather than from the academy. */
  readonly scanned: boolean;
}

function Known({ certificate, check, altered, scanned }: KnownProps) {
  const { t } = useTranslation('verify');
  const { moment } = useLanguage();
  const canRevoke = useCan('certificates.revoke');
  const { facts, status } = certificate;
  return (
    <div className={classes.stack}>
      {altered ? (
        <Altered check={check} scanned={scanned} />
      ) : (
        <>
          <StatusVerdict certificate={certificate} />
          <SignatureLine check={check} />
        </>
      )}
      <PaperNotes certificate={certificate} />
      {/* No green sign beside a changed paper: the real certificate's state is said in words only. */}
      <p>{altered ? t('compareAltered', { status: t(`status.${status}`) }) : t('compare')}</p>
      <PrintedFacts
        facts={printedFacts(facts)}
        differing={'differing' in check ? differingRows(check.differing) : []}
      />
      <p className={classes.moment}>{t('checkedAt', { when: moment(certificate.checkedAt) })}</p>
      {canRevoke && status !== 'revoked' && (
        <div>
          <RevokeCertificate number={facts.number} name={facts.nameEn} />
        </div>
      )}
    </div>
  );
}

/** A specimen, or a manual that is under review: the paper says so, in both languages. */
function PaperNotes({ certificate }: { certificate: CertificateVerification }) {
  const { specimen, draftContent } = certificate.facts;
  const notes = [specimen && paperTexts.specimenNote, draftContent && paperTexts.draftNote].filter(
    (note) => !!note,
  );
  return notes.map((note) => (
    <div key={note.en} className={classes.notes}>
      <p lang="en" dir="ltr">
        {note.en}
      </p>
      <p lang="ur" dir="rtl">
        {note.ur}
      </p>
    </div>
  ));
}

function Altered({ check, scanned = true }: { check: SignatureCheck; scanned?: boolean }) {
  const { t } = useTranslation('verify');
  const differing = 'differing' in check ? check.differing : [];
  return (
    <Verdict icon="altered" tone="danger" title={t(scanned ? 'altered.title' : 'altered.ours')}>
      {check.state !== 'genuine' && <p>{t('altered.text')}</p>}
      {(check.state === 'genuine' || differing.length > 0) && <p>{t('altered.differs')}</p>}
      {differing.length > 0 && (
        <ul className={classes.differing}>
          {differing.map((name) => (
            <li key={name}>{t(`fact.${name}`)}</li>
          ))}
        </ul>
      )}
    </Verdict>
  );
}

/** No network: the signature alone, and what it covers. */
function GenuineOffline({ check, retry }: { check: SignatureCheck; retry: () => void }) {
  const { t } = useTranslation(['verify', 'common']);
  if (check.state !== 'genuine') return null;
  return (
    <div className={classes.stack}>
      <Verdict icon="offline" tone="warm" title={t('offline.title')}>
        <p>{t('offline.text')}</p>
        <p>
          <Button variant="default" onClick={retry}>
            {t('common:tryAgain')}
          </Button>
        </p>
      </Verdict>
      <p>{t('compare')}</p>
      <PrintedFacts facts={signedFactsAsPrinted(check.facts)} />
    </div>
  );
}
