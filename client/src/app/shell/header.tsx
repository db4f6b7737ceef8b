import type { Me } from '@academy/shared';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { paths } from '../../config/paths.js';
import { useConfiguration } from '../../lib/configuration.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { expectsSignedIn, useMe } from '../../lib/session.js';
import { BrandMark } from '../../ui/brand-mark.js';
import { IconChevronDown, IconMenu2, IconX } from '../../ui/icons.js';
import { ProblemNotice } from '../../ui/states.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { mainNavigation } from './navigation.js';
import { QuickExit } from './quick-exit.js';
import { useSignOut } from './use-sign-out.js';

/** slim: while reading or in a test, only the brand, the language and the way out. */
export function Header({ slim }: { slim: boolean }) {
  const { data: me } = useMe();
  return (
    <header className={classes.header} data-slim={slim || undefined}>
      <div className={classes.bar}>
        <Brand home={me || (me === undefined && expectsSignedIn()) ? paths.learning : paths.home} />
        {!slim && <MainNavigation me={me} className={classes.inline} />}
        <div className={classes.tools}>
          <LanguageSwitch />
          <QuickExit />
          {!slim && <AccountArea me={me} />}
        </div>
      </div>
    </header>
  );
}

function Brand({ home }: { home: string }) {
  const { brand } = useConfiguration();
  const { localised } = useLanguage();
  return (
    <Link to={home} className={classes.brand}>
      <BrandMark />
      <span className={classes.name}>
        <span className={classes.academy}>{localised(brand.academy)}</span>
        <span className={classes.commission}>{localised(brand.commission)}</span>
      </span>
    </Link>
  );
}

function MainNavigation({ me, className }: { me: Me | null | undefined; className?: string | undefined }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('nav.main')} className={className}>
      <ul className={classes.list}>
        {mainNavigation(me).map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} className={classes.link}>
              {t(item.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountArea({ me }: { me: Me | null | undefined }) {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  if (me === undefined && expectsSignedIn()) return <span className={classes.keep} />;
  if (me) return <AccountMenu key={pathname} me={me} />;
  return (
    <>
      <Link to={paths.signIn()} className={classes.signIn}>
        {t('nav.signIn')}
      </Link>
      <Disclosure key={pathname} phoneOnly label={t('menu')} face={null}>
        <MainNavigation me={null} />
        <ul className={classes.list}>
          <li>
            <Link to={paths.signIn()} className={classes.link}>
              {t('nav.signIn')}
            </Link>
          </li>
          <li>
            <Link to={paths.createAccount()} className={classes.link}>
              {t('nav.createAccount')}
            </Link>
          </li>
        </ul>
      </Disclosure>
    </>
  );
}

function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const { leave, error } = useSignOut();
  const name = (language === 'ur' && me.profile.nameUr) || me.profile.nameEn;
  return (
    <Disclosure label={t('nav.account')} face={name}>
      <p className={classes.person}>{name}</p>
      <MainNavigation me={me} className={classes.phoneOnly} />
      <ul className={classes.list}>
        <li>
          <NavLink to={paths.me} className={classes.link}>
            {t('nav.me')}
          </NavLink>
        </li>
        <li>
          <button type="button" className={classes.link} onClick={leave}>
            {t('nav.signOut')}
          </button>
        </li>
      </ul>
      <ProblemNotice error={error} />
    </Disclosure>
  );
}

interface DisclosureProps {
  readonly label: string;
  /** What the button shows on a desk; on a phone it is always the menu sign. */
  readonly face: string | null;
  readonly phoneOnly?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a panel below it; Escape and a press elsewhere close it. */
function Disclosure({ label, face, phoneOnly, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onPress = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, [open]);
  const Sign = open ? IconX : IconMenu2;
  return (
    <div ref={box} className={phoneOnly ? classes.phoneOnly : undefined}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={face ? `${label}: ${face}` : label}
        className={classes.opener}
        data-face={face ? true : undefined}
        onClick={() => setOpen(!open)}
      >
        <Sign aria-hidden size={24} className={classes.sign} />
        {face && (
          <span className={classes.face}>
            <span className={classes.faceName}>{face}</span>
            <IconChevronDown aria-hidden size={16} />
          </span>
        )}
      </button>
      {open && <div className={classes.panel}>{children}</div>}
    </div>
  );
}
