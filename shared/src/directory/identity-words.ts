import type { Localised } from '../contract/primitives.js';
import type { IdentityState } from './fields.js';

/** How well an identity is known, as files print it. */
export const identityNames: Record<IdentityState, Localised> = {
  none: { en: 'No CNIC known', ur: 'شناختی کارڈ معلوم نہیں' },
  claimed: { en: 'CNIC claimed', ur: 'شناختی کارڈ خود بتایا' },
  verified: { en: 'CNIC verified', ur: 'شناختی کارڈ تصدیق شدہ' },
};
