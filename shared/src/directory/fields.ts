import { z } from 'zod';
import {
  isLatinName,
  isUrduName,
  normaliseServiceNumber,
  type Parsed,
  parseCnic,
  parseEmail,
  parseMobile,
} from './identifiers.js';

/** A schema that parses with one of the identifier rules and carries the rule's code as the message. */
const identifier = (parse: (text: string) => Parsed<string>) =>
  z
    .string()
    .max(254, 'too-long')
    .transform((text, context) => {
      const parsed = parse(text);
      if (parsed.ok) return parsed.value;
      context.addIssue({ code: 'custom', message: parsed.code, input: text });
      return z.NEVER;
    });

export const cnicField = identifier(parseCnic);
export const mobileField = identifier(parseMobile);
export const emailField = identifier(parseEmail);
export const serviceNumberField = z
  .string()
  .trim()
  .min(1, 'required')
  .max(40, 'too-long')
  .transform(normaliseServiceNumber);

const singleSpaced = (text: string) => text.trim().replace(/\s+/g, ' ');

export const englishName = z
  .string('required')
  .transform(singleSpaced)
  .pipe(z.string().min(2, 'required').max(120, 'too-long').refine(isLatinName, 'name-not-latin'));
export const urduName = z
  .string()
  .transform(singleSpaced)
  .pipe(z.string().min(2, 'too-short').max(120, 'too-long').refine(isUrduName, 'name-not-urdu'));

export const sexes = ['female', 'male', 'transgender', 'unsaid'] as const;
export const sex = z.enum(sexes);
export type Sex = z.infer<typeof sex>;
export const disabilities = ['yes', 'no', 'unsaid'] as const;
export const disability = z.enum(disabilities);
export type Disability = z.infer<typeof disability>;
/** none: no CNIC known; claimed: typed in by the person; verified: checked by a coordinator or matched in an agency's list. */
export const identityStates = ['none', 'claimed', 'verified'] as const;
export const identityState = z.enum(identityStates);
export type IdentityState = z.infer<typeof identityState>;
