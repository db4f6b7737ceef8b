import { useEffect } from 'react';
import { soleSaver } from '../sole-saver.js';
import type { TextSaver } from '../text-saver.js';

/**
 * Saves what waits when somebody leaves, and warns where that is not possible.
 * @param place where the text is kept on this device
 */
export function useSavedOnLeaving(saver: TextSaver, place: string): void {
  useEffect(() => {
    soleSaver(place, saver);
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
  }, [saver, place]);
}
