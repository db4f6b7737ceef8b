import { formatActivationCode, type Localised, maskCnic } from '@academy/shared';
import Handlebars from 'handlebars';
import QRCode from 'qrcode';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { fontRules } from '../../../platform/pdf/fonts.js';
import type { Invitation } from '../../identity/index.js';
import type { SlipPerson } from './slips.repository.js';
import { slipsStyles, slipsTemplate } from './slips.template.js';

const PER_PAGE = 6;

/** Of our own, so that nobody else's helper is known; no prototype can be reached, a missing field is an error. */
const render = Handlebars.create().compile(slipsTemplate, { strict: true, knownHelpersOnly: true });

const words = {
  login: { en: 'Sign in with', ur: 'اس سے سائن اِن کریں' },
  address: { en: 'Open this address, or scan', ur: 'یہ پتہ کھولیں یا اسکین کریں' },
  code: { en: 'One-time code', ur: 'ایک بار استعمال کا کوڈ' },
  how: {
    en: 'Choose a password of your own; the code then ends. Give this slip to nobody.',
    ur: 'اپنا پاس ورڈ خود چنیں؛ اس کے بعد کوڈ ختم ہو جائے گا۔ یہ پرچی کسی کو نہ دیں۔',
  },
};

/** The first of these is what the slip names; all of them open the account. */
const NAMED: readonly {
  kind: 'cnic' | 'service' | 'mobile';
  name: string;
  of: (person: SlipPerson) => string;
}[] = [
  { kind: 'cnic', name: 'CNIC', of: ({ cnicLastFour }) => maskCnic(cnicLastFour ?? '') },
  { kind: 'service', name: 'Service no.', of: ({ serviceNumber }) => serviceNumber ?? '' },
  { kind: 'mobile', name: 'Mobile', of: ({ mobile }) => `0${(mobile ?? '').slice(3)}` },
];

export interface Slip {
  readonly person: SlipPerson;
  readonly invitation: Invitation;
}

interface Printed {
  readonly academy: Localised;
  /** Where accounts are activated, in full. */
  readonly address: string;
  readonly expiresOn: string;
}

async function slipOf({ person, invitation }: Slip, address: string) {
  const { code } = invitation;
  // Behind the "#" the code reaches the page and no server's log.
  const link = `${address}#${code}`;
  const named = NAMED.find(({ kind }) => invitation.kinds.includes(kind));
  return {
    nameEn: person.nameEn,
    nameUr: person.nameUr,
    agencyEn: person.agencyEn ?? '',
    agencyUr: person.agencyUr,
    loginName: named?.name ?? '',
    login: named?.of(person) ?? '',
    code: formatActivationCode(code),
    link,
    qr: await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 }),
  };
}

/** Slips as one document that needs nothing from outside. */
export async function slipsMarkup(
  slips: readonly Slip[],
  { academy, address, expiresOn }: Printed,
): Promise<string> {
  const made = await Promise.all(slips.map((slip) => slipOf(slip, address)));
  const pages = Array.from({ length: Math.ceil(made.length / PER_PAGE) }, (_, page) =>
    made.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  return render(
    {
      title: 'Activation slips',
      styles: `${await fontRules()}${slipsStyles}`,
      academy: { en: academy.en, ur: academy.ur ?? academy.en },
      address: address.replace(/^https?:\/\//, ''),
      words,
      until: {
        en: `Valid until ${dateInEnglish(expiresOn)}.`,
        ur: `${dateInUrdu(expiresOn)} تک کارآمد۔`,
      },
      pages,
    },
    { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
  );
}
