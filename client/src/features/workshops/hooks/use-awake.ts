import { useEffect } from 'react';

/** Keeps the screen from going dark where the browser can; a browser lets go whenever the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let left = false;
    const hold = async (): Promise<void> => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      // Refused on a low battery: then the screen goes dark as it always does.
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (left) await lock?.release();
      else held = lock;
    };
    const again = (): void => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', again);
      void held?.release();
    };
  }, []);
}
