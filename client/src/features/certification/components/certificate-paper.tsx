import type { CertificateFacts, Localised } from '@academy/shared';
import { useEffect } from 'react';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import { paperTexts, smallFacts } from '../paper-texts.js';
import classes from './certificate-paper.module.css';

/** The certificate as it prints, in both languages at once, English at the left as on the paper. */
export function CertificatePaper({ facts, verifyAt }: { facts: CertificateFacts; verifyAt: string }) {
  useEffect(loadUrduFonts, []);
  const end = facts.score === null ? paperTexts.afterTitle : paperTexts.afterTitlePassed;
  return (
    <article className={classes.paper} dir="ltr">
      <div className={classes.frame}>
        {facts.specimen && (
          <div aria-hidden lang="en" className={classes.stamp}>
            {paperTexts.specimen.en}
          </div>
        )}
        <Pair text={facts.issuer} className={classes.issuer} nastaliq />
        <h2 className={classes.title}>
          <span lang="en">{paperTexts.title.en}</span>
          <i aria-hidden className={classes.diamond} />
          <span lang="ur" className="nastaliq">
            {paperTexts.title.ur}
          </span>
        </h2>
        <Pair text={paperTexts.certify} className={classes.soft} />
        <div className={classes.names}>
          <p lang="en" className={classes.name}>
            {facts.nameEn}
          </p>
          {facts.nameUr && (
            <p lang="ur" dir="rtl" className={`${classes.nameUr} nastaliq`}>
              {facts.nameUr}
            </p>
          )}
        </div>
        <CourseLine title={facts.courseTitle} end={end} />
        <SmallFacts facts={facts} />
        <Foot number={facts.number} verifyAt={verifyAt} />
        {facts.specimen && <Note text={paperTexts.specimenNote} />}
        {facts.draftContent && <Note text={paperTexts.draftNote} />}
      </div>
    </article>
  );
}

function Pair({
  text,
  className = '',
  nastaliq,
}: {
  text: Localised;
  className?: string | undefined;
  nastaliq?: boolean;
}) {
  return (
    <div className={`${classes.pair} ${className}`}>
      <p lang="en">{text.en}</p>
      {text.ur && (
        <p lang="ur" className={nastaliq ? 'nastaliq' : undefined}>
          {text.ur}
        </p>
      )}
    </div>
  );
}

function CourseLine({ title, end }: { title: Localised; end: Required<Localised> }) {
  return (
    <div className={classes.pair}>
      <div lang="en" className={classes.soft}>
        <p>{paperTexts.beforeTitle.en}</p>
        <p lang="en" className={classes.course}>
          {title.en}
        </p>
        <p>{end.en}</p>
      </div>
      <div lang="ur" className={classes.soft}>
        <p>{paperTexts.beforeTitle.ur}</p>
        <p lang={title.ur ? 'ur' : 'en'} className={`${classes.course}${title.ur ? ' nastaliq' : ''}`}>
          <bdi>{title.ur ?? title.en}</bdi>
        </p>
        <p>{end.ur}</p>
      </div>
    </div>
  );
}

function SmallFacts({ facts }: { facts: CertificateFacts }) {
  return (
    <dl className={`${classes.facts} tabular`}>
      {smallFacts(facts).map(({ name, label, en, ur }) => (
        <div key={name}>
          <dt>
            <span lang="en">{label.en}</span>
            <span lang="ur">{label.ur}</span>
          </dt>
          <dd>
            <span lang="en">{en}</span>
            {ur && <span lang="ur">{ur}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Foot({ number, verifyAt }: { number: string; verifyAt: string }) {
  return (
    <div className={classes.foot}>
      <div>
        <p className={`${classes.number} tabular`}>{number}</p>
        <p className={classes.soft}>{verifyAt}</p>
      </div>
      <Seal />
    </div>
  );
}

/** A child's kite within a ring: drawn, not a copy of any state's emblem. */
const Seal = () => (
  <svg aria-hidden="true" className={classes.seal} width="76" height="76" viewBox="0 0 76 76" fill="none">
    <circle cx="38" cy="38" r="36" stroke="#d0a867" strokeWidth="1.5" />
    <circle cx="38" cy="38" r="31" stroke="#14573a" strokeWidth="2" />
    <g stroke="#14573a" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
      <path d="M38 18 52 34 38 52 24 34Z" />
      <path d="M38 18v34M24 34h28" />
      <path d="M38 52c-2 4 4 5 1 9" />
    </g>
  </svg>
);

const Note = ({ text }: { text: Required<Localised> }) => (
  <p className={classes.note}>
    <span lang="en">{text.en}</span>{' '}
    <span lang="ur" dir="rtl">
      {text.ur}
    </span>
  </p>
);
