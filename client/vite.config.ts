import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
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

/**
 * The pages parse with zod but never emit JSON Schema, and they show problems by their codes rather than
 * in zod's English; both would be dragged along (5 KB over the wire). Every export of the two modules for
 * JSON Schema becomes a function that does nothing, and each message that has no code of its own `invalid`.
 */
function slimZod(): Plugin {
  return {
    name: 'academy-slim-zod',
    apply: 'build',
    transform(code, id) {
      if (/zod\/v4\/locales\/en\.js$/.test(id)) {
        return { code: "export default () => ({ localeError: () => 'invalid' });", map: null };
      }
      if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return null;
      const declared = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
      const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map((match) => match[1]);
      const names = [...declared, ...renamed].map((name) => `nothing as ${name}`);
      return { code: `const nothing = () => ({});\nexport { ${names.join(', ')} };`, map: null };
    },
  };
}

/** The service worker is written after the other files were compressed: it gets its own turn. */
function compressServiceWorker(): Plugin {
  return {
    name: 'academy-compress-service-worker',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const file = path('./dist/sw.js');
        const code = await readFile(file).catch(() => null);
        if (!code) return;
        await writeFile(`${file}.br`, await promisify(brotliCompress)(code));
        await writeFile(`${file}.gz`, await promisify(gzip)(code));
      },
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
    rolldownOptions: {
      output: {
        // What every page needs, as two files instead of twenty: fewer round trips, better compression.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack|zod|use-sync-external-store(?!\/.*with-selector))\//,
            },
            {
              name: 'base',
              test: /(shared\/src\/(?!reporting|register|certification|endpoints|assessment\/(answers|scenario)|catalogue\/(?!contract|citation|slug))|client\/src\/(lib\/(?!i18n\/locales|i18n\/urdu)|config|app\/shell))/,
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    slimZod(),
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
        // The first visit's page is taken over at once, so that what it reads from then on is kept.
        clientsClaim: true,
        inlineWorkboxRuntime: true,
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
    compressServiceWorker(),
  ],
});
