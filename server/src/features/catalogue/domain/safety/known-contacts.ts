/** Numbers that a manual may tell people to call: police, rescue, child protection, human rights, cyber crime, Edhi. */
const HELPLINES = new Set(['15', '16', '115', '1043', '1099', '1121', '1122', '1799', '1991']);

/** Numbers and addresses that stand for no person: those in examples, and those in the forms of this product. */
const SPECIMENS = new Set([
  ...['1234512345671', '3520212345671', '1234567890123', '3001234567', '3000000000', '3211234567'],
]);

/** Domains of public bodies, and those that are kept free for examples. */
const OFFICIAL =
  /(^|\.)(gov\.pk|gop\.pk|gos\.pk|gob\.pk|gokp\.pk|edu\.pk|un\.org|unicef\.org|ohchr\.org|unodc\.org|ilo\.org|example|example\.(com|org|net|pk)|test|invalid)$/i;

export const isKnownHelpline = (digits: string): boolean => HELPLINES.has(digits);

/** @param digits without a country's or a trunk's prefix */
export const isSpecimen = (digits: string): boolean => SPECIMENS.has(digits) || /^(\d)\1+$/.test(digits);

export const isOfficialAddress = (email: string): boolean => OFFICIAL.test(email.split('@')[1] ?? '');
