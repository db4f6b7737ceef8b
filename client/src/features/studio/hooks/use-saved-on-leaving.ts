import { useEffect } from 'react';
import type { TextSaver } from '../text-saver.js';

/** Saves what waits when somebody leaves, and warns where that is not possible. */
export function useSavedOnLeaving(saver: TextSaver): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.current().state !== 'saved') event.preventDefault();
    };
    const hurry = (): void => void saver.flush();
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hurry);
      void saver.flush();
    };
  }, [saver]);
}
