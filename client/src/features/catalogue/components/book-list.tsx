import type { BookView } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../ui/states.js';
import { type BookSubject, bookAddress, useBooks, useMakeBook } from '../api/books.js';
import classes from './book-list.module.css';

const MEGABYTE = 1024 * 1024;

/** The manual as books: each made when somebody first asks for it, and with its size before anyone takes it along. */
export function BookList({ subject }: { subject: BookSubject }) {
  const { data, error, refetch } = useBooks(subject);
  const make = useMakeBook(subject);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  return (
    <>
      <ul className={classes.list}>
        {data.items.map((book) => (
          <Book
            key={`${book.language} ${book.format}`}
            book={book}
            address={bookAddress(subject, book)}
            isAsked={make.isPending && make.variables === book}
            onMake={() => make.mutate(book)}
          />
        ))}
      </ul>
      <ProblemNotice error={make.error} />
    </>
  );
}

interface BookProps {
  readonly book: BookView;
  readonly address: string;
  readonly isAsked: boolean;
  readonly onMake: () => void;
}

function Book({ book, address, isAsked, onMake }: BookProps) {
  const { t } = useTranslation('book');
  const { state } = book;
  const name = t(`name.${book.format}.${book.language}`);
  return (
    <li className={classes.book}>
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p role="status" className={classes.facts}>
          <Facts book={book} />
        </p>
      </div>
      {state === 'made' ? (
        <Button
          component="a"
          href={address}
          download
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
          aria-label={t('downloadOf', { name })}
        >
          {t('download')}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={isAsked || state === 'making'}
          onClick={onMake}
          aria-label={t('makeOf', { name })}
        >
          {t('make')}
        </Button>
      )}
    </li>
  );
}

function Facts({ book: { state, bytes, pages, failure } }: { book: BookView }) {
  const { t } = useTranslation('book');
  if (failure) return t(`failure.${failure}`);
  if (state === 'making') return t('making');
  if (state !== 'made' || bytes === null) return t('none');
  const size = t('size', { size: formatNumber(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10)) });
  return pages === null ? size : `${size} · ${t('pages', { count: pages })}`;
}
