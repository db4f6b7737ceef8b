import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../lib/i18n/index.js';
import { queryClient } from '../lib/query-client.js';
import { cssVariables, theme } from '../ui/theme.js';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        // The provider writes all variables itself, so that their default sheet need not be sent.
        deduplicateCssVariables={false}
      >
        <QueryClientProvider client={queryClient}>
          <FollowLanguage />
          {children}
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Mantine's direction follows the language. */
function FollowLanguage() {
  const { dir } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(dir), [dir, setDirection]);
  return null;
}
