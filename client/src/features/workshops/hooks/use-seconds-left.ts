import { useEffect, useState } from 'react';

/** Counts down from what the server said at a moment of this device's clock; below nought once it is over. */
export function useSecondsLeft(seconds: number, saidAt: number): number {
  const [now, setNow] = useState(saidAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return seconds - Math.floor(Math.max(0, now - saidAt) / 1000);
}
