import { fileURLToPath } from 'node:url';
import { type Role, roles } from '@academy/shared';
import { CourseFolders, Publications } from '../features/catalogue/index.js';
import { People, ReferenceData } from '../features/directory/index.js';
import { FileStore } from '../platform/storage/file-store.js';
import { anAccount, freshCnic } from './accounts.js';
import { type TestApp, testApp } from './app.js';
import type { TestClient } from './client.js';
import { aLearner, type Courses, type Learner, signedIn } from './permission-learner.js';
import { publishSmallCourse } from './small-course.js';

const MANUAL = fileURLToPath(new URL('../../manuals/justice-for-children', import.meta.url));

/** Whoever may stand before an endpoint: nobody known, or one role alone (and the trainee's that everyone has). */
export const callers = ['visitor', ...roles] as const;
export type Caller = (typeof callers)[number];

/** What the table of permissions is tried on: people inside and outside a coordinator's reach who have learned. */
export interface World {
  readonly app: TestApp;
  readonly courses: Courses;
  readonly manual: {
    readonly publicationId: string;
    readonly slug: string;
    readonly lessonKey: string;
    readonly recording: string;
  };
  readonly by: Readonly<Record<Role, Learner>>;
  /** Serves below the coordinator's agency. */
  readonly inside: Learner;
  /** Serves elsewhere. */
  readonly outside: Learner;
  /** Whose record and certificate may be undone. */
  readonly spare: Learner;
  readonly agencies: { readonly scope: string; readonly inside: string; readonly outside: string };
  /** The caller with a sign-in session of their own, which may be ended. */
  readonly again: (caller: Caller) => Promise<TestClient>;
  readonly freshPerson: () => Promise<string>;
}

export async function permissionWorld(): Promise<World> {
  const app = await testApp();
  await app.get(ReferenceData).load();
  const agencies = {
    scope: await agencyId(app, 'police-punjab'),
    inside: await agencyId(app, 'police-punjab-lahore'),
    outside: await agencyId(app, 'police-sindh-karachi'),
  };
  const courses = {
    open: await publishSmallCourse(app.unitOfWork),
    closing: await publishSmallCourse(app.unitOfWork),
    done: await publishSmallCourse(app.unitOfWork),
  };
  const learner = async (agency: string, role: Role = 'trainee'): Promise<Learner> => {
    const scope = role === 'coordinator' ? { scope: agencies.scope } : {};
    const cnic = freshCnic();
    const account = await anAccount(app, { role, agencyId: agency, cnic, ...scope });
    return aLearner(app, { ...account, cnic, agencyId: agency }, courses);
  };
  const by = {} as Record<Role, Learner>;
  for (const role of roles) by[role] = await learner(agencies.inside, role);
  return {
    ...{ app, courses, agencies, by },
    manual: await loadManual(app),
    inside: await learner(agencies.inside),
    outside: await learner(agencies.outside),
    spare: await learner(agencies.outside),
    again: async (caller) => (caller === 'visitor' ? app.client() : signedIn(app, by[caller])),
    freshPerson: () => app.get(People).create({ nameEn: 'Zainab Ali' }),
  };
}

async function agencyId(app: TestApp, code: string): Promise<string> {
  const [row] = await app.unitOfWork.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]);
  if (!row) throw new Error(`There is no agency ${code}`);
  return row.id;
}

async function loadManual(app: TestApp): Promise<World['manual']> {
  const { slug, publicationId } = await app.get(CourseFolders).load(MANUAL);
  const { modules } = await app.get(Publications).outlineOf(publicationId);
  // The manual has no recording of its own.
  const recording = `${await app.get(FileStore).put(Buffer.from('ID3 …'))}.mp3`;
  await app.unitOfWork.query(
    `INSERT INTO publication_media (publication_id, name, media_type, size_bytes) VALUES ($1, $2, 'audio/mpeg', 7)`,
    [publicationId, recording],
  );
  return { slug, publicationId, lessonKey: modules[0]?.lessons[0]?.key ?? '', recording };
}
