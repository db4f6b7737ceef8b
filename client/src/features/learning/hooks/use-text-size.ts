import { useState } from 'react';
import { flushSync } from 'react-dom';
import { keepPlace } from '../../../lib/keep-place.js';

export const textSizes = ['small', 'medium', 'large'] as const;
export type TextSize = (typeof textSizes)[number];

const STORAGE_KEY = 'academy.text-size';

function remembered(): TextSize {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return textSizes.find((size) => size === stored) ?? 'medium';
  } catch {
    return 'medium';
  }
}

/** The size of reading text, remembered on this device. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(remembered);
  const change = (next: TextSize) => {
    try {
      localStorage.setItem(STORAGE_KEY, next);
    } catch {
      // It holds until the page is left.
    }
    void keepPlace(async () => flushSync(() => setSize(next)));
  };
  return [size, change];
}
