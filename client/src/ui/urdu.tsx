import { type ReactNode, useEffect } from 'react';
import { loadUrduFonts } from '../lib/i18n/index.js';

interface UrduProps {
  readonly children: ReactNode;
  /** Nastaliq, for names and titles as they are printed; otherwise the interface's Naskh. */
  readonly nastaliq?: boolean;
}

/** Urdu words on whatever page: marked as Urdu, isolated from the text around them, with their font. */
export function Urdu({ children, nastaliq }: UrduProps) {
  useEffect(loadUrduFonts, []);
  return (
    <bdi lang="ur" dir="rtl" className={nastaliq ? 'nastaliq' : undefined}>
      {children}
    </bdi>
  );
}
