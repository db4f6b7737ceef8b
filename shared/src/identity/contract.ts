import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language } from '../contract/primitives.js';
import { cnicField, emailField, englishName, mobileField, urduName } from '../directory/fields.js';
import { roles } from '../permissions.js';
import { PASSWORD_MAX_LENGTH, passwordProblem } from './password.js';

export const signIn = endpoint({
  name: 'identity.sign-in',
  method: 'POST',
  path: '/api/sign-in',
  access: 'public',
  summary: 'Sign in with an e-mail address, mobile number, CNIC or service number; answers with a cookie',
  body: z.strictObject({
    login: z.string('required').trim().min(1, 'required').max(254, 'too-long'),
    password: z.string('required').min(1, 'required').max(PASSWORD_MAX_LENGTH, 'too-long'),
  }),
  view: z.object({ accountId: id }),
});

export const signOut = endpoint({
  name: 'identity.sign-out',
  method: 'POST',
  path: '/api/sign-out',
  access: 'public',
  summary: 'End this sign-in session',
  status: 204,
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** First screen of "create account": at least one of mobile, CNIC and e-mail, to sign in with. */
export const signUpBody = z
  .strictObject({
    nameEn: englishName,
    nameUr: urduName.optional(),
    mobile: mobileField.optional(),
    cnic: cnicField.optional(),
    email: emailField.optional(),
    password: z.string('required').max(PASSWORD_MAX_LENGTH, 'too-long'),
    language: language.default('en'),
  })
  .superRefine(
    (body, context) => {
      if (!body.mobile && !body.cnic && !body.email) {
        context.addIssue({ code: 'custom', path: ['login'], message: 'login-missing' });
      }
      const known = [body.nameEn, body.mobile?.slice?.(3), body.cnic, body.email?.split?.('@')[0]];
      const problem = isText(body.password) && passwordProblem(body.password, known.filter(isText));
      if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem });
    },
    // Also where another field is wrong, so that a newcomer is told of everything at once; such a field may hold anything.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** Lives in the directory room, because it makes a person as well as an account. */
export const signUp = endpoint({
  name: 'directory.sign-up',
  method: 'POST',
  path: '/api/accounts',
  access: 'public',
  summary: 'Create an account and the person behind it; signs in',
  body: signUpBody,
  view: z.object({ accountId: id, personId: id }),
  status: 201,
});

export const signInSessionView = z.object({
  id,
  current: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
});

export const listSignInSessions = endpoint({
  name: 'identity.list-sign-in-sessions',
  method: 'GET',
  path: '/api/me/sign-in-sessions',
  access: 'signed-in',
  summary: 'Where this account is signed in',
  view: z.object({ items: z.array(signInSessionView) }),
});

export const revokeSignInSession = endpoint({
  name: 'identity.revoke-sign-in-session',
  method: 'DELETE',
  path: '/api/me/sign-in-sessions/:id',
  access: 'signed-in',
  summary: 'End one of this account’s sign-in sessions',
  params: z.strictObject({ id }),
  status: 204,
});

export const changePassword = endpoint({
  name: 'identity.change-password',
  method: 'PUT',
  path: '/api/me/password',
  access: 'signed-in',
  summary: 'Change the password; ends all other sign-in sessions',
  body: z
    .strictObject({
      current: z.string('required').max(PASSWORD_MAX_LENGTH, 'too-long'),
      next: z.string('required').max(PASSWORD_MAX_LENGTH, 'too-long'),
    })
    .superRefine((body, context) => {
      const problem = passwordProblem(body.next);
      if (problem) context.addIssue({ code: 'custom', path: ['next'], message: problem });
    }),
  status: 204,
});

export const roleGrantView = z.object({
  id,
  role: z.enum(roles),
  agencyId: id.nullable(),
  grantedAt: instant,
});

export const accountView = z.object({
  id,
  personId: id,
  nameEn: z.string(),
  state: z.enum(['open', 'closed', 'invited']),
  demonstration: z.boolean(),
  grants: z.array(roleGrantView),
});

/** Lives in the directory room, because it shows names. */
export const listAccounts = endpoint({
  name: 'directory.list-accounts',
  method: 'GET',
  path: '/api/accounts',
  access: 'accounts.manage',
  summary: 'Accounts and their roles',
  query: z.strictObject({ search: z.string().max(120).optional(), after: id.optional() }),
  view: z.object({ items: z.array(accountView), next: id.nullable() }),
});

export const grantRole = endpoint({
  name: 'identity.grant-role',
  method: 'POST',
  path: '/api/accounts/:id/role-grants',
  access: 'accounts.manage',
  summary: 'Give an account a role; a coordinator’s reaches one agency and what lies below it',
  params: z.strictObject({ id }),
  body: z.strictObject({ role: z.enum(roles), agencyId: id.nullable().default(null) }),
  view: roleGrantView,
  status: 201,
});

export const revokeRole = endpoint({
  name: 'identity.revoke-role',
  method: 'DELETE',
  path: '/api/role-grants/:id',
  access: 'accounts.manage',
  summary: 'Take a role back',
  params: z.strictObject({ id }),
  status: 204,
});
