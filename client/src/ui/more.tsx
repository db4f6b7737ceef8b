import { Button } from '@mantine/core';
import classes from './more.module.css';
import { ErrorState } from './states.js';

interface MoreProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly error: unknown;
    fetchNextPage(): unknown;
  };
  readonly label: string;
}

/** The way to the next page of a list, and what to do when it did not come. */
export function More({ list, label }: MoreProps) {
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />;
  if (!list.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
}
