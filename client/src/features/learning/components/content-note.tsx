import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dirOf } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import classes from './reader-parts.module.css';

interface ContentNoteProps {
  readonly note: string;
  readonly language: 'en' | 'ur';
  readonly backHref: string;
  readonly onRead: () => void;
}

/** Said before a lesson on a distressing subject; the reader decides. */
export function ContentNote({ note, language, backHref, onRead }: ContentNoteProps) {
  const { t } = useTranslation('learn');
  return (
    <section aria-labelledby="content-note" className={classes.warning}>
      <h2 id="content-note" className={classes.warningTitle}>
        <IconHeartHandshake aria-hidden size={26} />
        {t('contentNote.title')}
      </h2>
      <p lang={language} dir={dirOf(language)}>
        {note}
      </p>
      <p className={classes.quiet}>{t('contentNote.advice')}</p>
      <div className={classes.buttons}>
        <Button onClick={onRead}>{t('contentNote.read')}</Button>
        <ButtonLink to={backHref} variant="default">
          {t('contentNote.back')}
        </ButtonLink>
      </div>
    </section>
  );
}
