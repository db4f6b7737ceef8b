import { inLanguage } from '@academy/shared';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useConfiguration } from '../lib/configuration.js';
import { useDocumentTitle, useLanguage } from '../lib/i18n/index.js';
import classes from './page.module.css';

interface PageProps {
  /** The page's only h1, and the document's title. */
  readonly title: string;
  /** Where the h1 looks different from its text. */
  readonly heading?: ReactNode;
  /** A short line above the title that says where one is. */
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** reading: one column of text · form: narrow · normal · wide: tables. */
  readonly width?: 'reading' | 'form' | 'normal' | 'wide';
  /** The content has not been approved by the legal wing yet: says so at the foot. */
  readonly draft?: boolean;
  /** The h1 is there for screen readers and focus only. */
  readonly titleHidden?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: title, focus on navigation, measure. */
export function Page(props: PageProps) {
  const { title, heading, eyebrow, lead, actions, width = 'normal', draft, titleHidden, children } = props;
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const { brand } = useConfiguration();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title, inLanguage(brand.academy, language));
  useFocusOnNavigation(headingRef);
  return (
    <div className={classes.page} data-width={width}>
      <header className={titleHidden ? classes.hidden : classes.head}>
        <div className={classes.titles}>
          {eyebrow && <p className={classes.eyebrow}>{eyebrow}</p>}
          <h1 ref={headingRef} tabIndex={-1} className={classes.title}>
            {heading ?? title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
      {draft && <p className={classes.draft}>{t('draft')}</p>}
    </div>
  );
}

/** After a navigation inside the app the h1 takes the focus, so that a screen reader says where one is. */
function useFocusOnNavigation(heading: React.RefObject<HTMLHeadingElement | null>): void {
  const { pathname, key } = useLocation();
  const isFirstPage = key === 'default';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what asks for the focus
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
  }, [pathname, isFirstPage]);
}
