import { useEffect, useState } from 'react';

/** A value once it has rested for a while, so that not each letter asks the server. */
export function useDelayed<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
