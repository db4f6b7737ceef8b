import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';

/** What a phone keeps from its first visit: enough to check a certificate's signature without a network. */
const OFFLINE_ROOTS = [
  /src\/main\.tsx$/,
  /src\/app\/routes\/verify\.tsx$/,
  /src\/lib\/i18n\/locales\/(en|ur)\/(common|errors|verify)\.json$/,
];

const offlineFiles = new Set<string>(['index.html', 'icon.svg', 'manifest.webmanifest']);

/** Collects the files that the offline roots need, following static imports only. */
function collectOfflineFiles(): Plugin {
  return {
    name: 'academy-offline-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const visit = (fileName: string): void => {
        const chunk = bundle[fileName];
        if (offlineFiles.has(fileName) || chunk?.type !== 'chunk') return;
        offlineFiles.add(fileName);
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) offlineFiles.add(sheet);
        chunk.imports.forEach(visit);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const names = [chunk.facadeModuleId ?? '', ...(chunk.isEntry ? ['src/main.tsx'] : [])];
        if (OFFLINE_ROOTS.some((root) => names.some((name) => root.test(name)))) visit(chunk.fileName);
      }
    },
  };
}

const path = (relative: string): string => new URL(relative, import.meta.url).pathname;

export default defineConfig({
  root: path('.'),
  resolve: { alias: { '@academy/shared': path('../shared/src/index.ts') } },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Small files stay files: they are cached for ever, and a strict policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [
    react(),
    collectOfflineFiles(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Child Rights Academy',
        short_name: 'Academy',
        description: 'Training on the rights of the child, with certificates that anyone can check',
        start_url: '/',
        display: 'standalone',
        background_color: '#fdfbf6',
        theme_color: '#14573a',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,webmanifest}'],
        manifestTransforms: [
          (entries) => ({ manifest: entries.filter((entry) => offlineFiles.has(entry.url)), warnings: [] }),
        ],
        dontCacheBustURLsMatching: /^assets\//,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/metrics/],
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 300 } },
          },
          {
            urlPattern: ({ url, sameOrigin }) =>
              sameOrigin && /^\/api\/publications\/[^/]+(\/lessons\/[^/]+)?$/.test(url.pathname),
            handler: 'CacheFirst',
            options: {
              cacheName: 'lessons',
              expiration: { maxEntries: 600, purgeOnQuotaError: true },
              cacheableResponse: { statuses: [200] },
            },
          },
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname === '/api/certificate-keys',
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'certificate-keys', cacheableResponse: { statuses: [200] } },
          },
          {
            // Wiped when somebody signs in or out: see src/lib/session.ts.
            urlPattern: ({ url, sameOrigin }) =>
              sameOrigin &&
              /^\/api\/(me|enrolments(\/[^/]+(\/notes)?)?|me\/certificates)$/.test(url.pathname),
            handler: 'NetworkFirst',
            options: {
              cacheName: 'personal',
              networkTimeoutSeconds: 10,
              cacheableResponse: { statuses: [200] },
              expiration: { maxEntries: 60 },
            },
          },
          {
            urlPattern: ({ url, sameOrigin }) =>
              sameOrigin && /^\/api\/(configuration|courses(\/[^/]+)?)$/.test(url.pathname),
            handler: 'NetworkFirst',
            options: {
              cacheName: 'catalogue',
              networkTimeoutSeconds: 10,
              cacheableResponse: { statuses: [200] },
              expiration: { maxEntries: 60 },
            },
          },
        ],
      },
    }),
    compression({
      include: /\.(js|css|html|svg|json|webmanifest)$/,
      threshold: 600,
      algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')],
    }),
  ],
});
