import type { Localised } from '@academy/shared';
import type { ComponentProps, ReactNode } from 'react';
import { useLanguage } from '../lib/i18n/index.js';
import classes from './person-line.module.css';
import { PersonName } from './person-name.js';

interface PersonLineProps {
  /** By what somebody is told apart from others of the same name. */
  readonly person: ComponentProps<typeof PersonName>['person'] & {
    readonly agency: Localised | null;
    readonly rank: Localised | null;
    readonly serviceNumber: string | null;
    readonly cnicMasked: string | null;
  };
  readonly note?: ReactNode;
  /** What can be done with them. */
  readonly children: ReactNode;
}

/** People one below the other; holds `PersonLine`s. */
export const PersonLines = ({ children }: { children: ReactNode }) => (
  <ul className={classes.list}>{children}</ul>
);

/** Somebody of the directory with what tells them apart, and a button. */
export function PersonLine({ person, note, children }: PersonLineProps) {
  const { localised } = useLanguage();
  const facts = [
    person.agency && localised(person.agency),
    person.rank && localised(person.rank),
    person.serviceNumber,
    person.cnicMasked,
  ].filter(Boolean);
  return (
    <li className={classes.person}>
      <div className={classes.facts}>
        <strong>
          <PersonName person={person} />
        </strong>
        <span className={classes.soft}>
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </li>
  );
}
