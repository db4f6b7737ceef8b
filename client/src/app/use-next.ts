import { useSearchParams } from 'react-router';
import { safeNext } from '../config/paths.js';

/** Where somebody was going when they were asked to sign in; only addresses of this app are followed. */
export function useNext(): string | undefined {
  const [search] = useSearchParams();
  return safeNext(search.get('next')) ?? undefined;
}
