import { localised } from '@academy/shared';
import { z } from 'zod';

/** Secrets that are safe nowhere but on a developer's own machine; production refuses them. */
const DEVELOPMENT_SECRET = 'development-only-secret-development-only';

const secret = z.string().min(32, 'must have at least 32 characters');
const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((text) => ['true', '1', 'yes'].includes(text));

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where people reach the academy; printed in QR codes, compared with Origin. */
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1).default('postgres://postgres@127.0.0.1:5432/academy'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  /** Folder for rendered PDFs and, in the embedded default, the database. */
  DATA_DIR: z.string().min(1).default('.data'),
  SESSION_SECRET: secret.default(DEVELOPMENT_SECRET),
  /** 32 bytes in base64: seals CNICs (AES-256-GCM). */
  CNIC_SEALING_KEY: secret.default(DEVELOPMENT_SECRET),
  /** Keys the HMAC by which the same CNIC is found again. Changing it loses the matching. */
  CNIC_MATCHING_KEY: secret.default(DEVELOPMENT_SECRET),
  /** Ed25519 private key as a JWK in JSON; signs certificates. */
  CERTIFICATE_KEY: z.string().optional(),
  DEMONSTRATION: flag.default(false),
  /** Runs the jobs in the server's own process; production runs worker.js beside it. */
  WORKER_IN_PROCESS: flag.optional(),
  CHROMIUM_PATH: z.string().optional(),
  /** Where mail is handed in, `smtp://user:password@host:port` or `smtps://…`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  /** Who mail is from: an address, or `Name <address>`. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, or Name <address>')
    .optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Requests a minute of one sign-in session or address. */
  RATE_LIMIT: z.coerce.number().int().positive().default(600),
  /** Sign-ins a minute from one address: a training school signs in behind one router at the same hour. */
  SIGN_IN_RATE_LIMIT: z.coerce.number().int().positive().default(120),
  BRAND: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.object({ academy: localised, commission: localised, shortName: z.string() }))
    .default({
      academy: { en: 'Child Rights Academy', ur: 'حقوقِ اطفال اکیڈمی' },
      commission: { en: 'National Commission on the Rights of Child', ur: 'قومی کمیشن برائے حقوقِ اطفال' },
      shortName: 'NCRC',
    }),
});

export type Config = ReturnType<typeof loadConfig>;

export class ConfigError extends Error {}

/**
 * Reads and checks the environment; the only reader of process.env.
 * @throws ConfigError naming every variable that is wrong, or a default secret in production.
 */
export function loadConfig(source: NodeJS.ProcessEnv = process.env) {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment is not right:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production) refuseDefaults(env);
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
  return {
    environment: env.NODE_ENV,
    production,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    dataDir: env.DATA_DIR,
    secrets: {
      session: env.SESSION_SECRET,
      cnicSealing: env.CNIC_SEALING_KEY,
      cnicMatching: env.CNIC_MATCHING_KEY,
      certificateKey: env.CERTIFICATE_KEY ?? null,
    },
    demonstration: env.DEMONSTRATION,
    workerInProcess: env.WORKER_IN_PROCESS ?? !production,
    chromiumPath: env.CHROMIUM_PATH ?? null,
    mail: {
      smtpUrl: env.SMTP_URL ?? null,
      from: env.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}`,
    },
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    rateLimit: env.RATE_LIMIT,
    signInRateLimit: env.SIGN_IN_RATE_LIMIT,
    brand: env.BRAND,
  };
}

function refuseDefaults(env: z.output<typeof environment>): void {
  const wrong = (['SESSION_SECRET', 'CNIC_SEALING_KEY', 'CNIC_MATCHING_KEY'] as const).filter(
    (name) => env[name] === DEVELOPMENT_SECRET,
  );
  const missing = [
    ...wrong,
    ...(env.CERTIFICATE_KEY ? [] : ['CERTIFICATE_KEY']),
    ...(env.PUBLIC_URL ? [] : ['PUBLIC_URL']),
  ];
  if (missing.length > 0) throw new ConfigError(`Production needs its own value for: ${missing.join(', ')}`);
  if (env.DEMONSTRATION)
    throw new ConfigError('Production refuses DEMONSTRATION: its accounts have known passwords.');
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('config');
