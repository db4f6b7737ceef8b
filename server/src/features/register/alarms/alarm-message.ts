import { inLanguage, type Language, type Localised } from '@academy/shared';
import { mailPage } from '../../../platform/mail/mail-page.js';
import type { StandingAlarm } from './alarms.repository.js';

export interface AlarmMessage {
  readonly alarm: StandingAlarm;
  readonly language: Language;
  readonly academy: Localised;
  readonly publicUrl: string;
}

const subject = (academy: string): Localised => ({
  en: `Alarm: the register is not sound (${academy})`,
  ur: `خبردار: رجسٹر درست حالت میں نہیں (${academy})`,
});

const words = {
  what: {
    en: 'The nightly check found entries or seals of the register of training records that are not as they were written.',
    ur: 'رات کی جانچ میں تربیتی اندراجات کے رجسٹر کے ایسے اندراجات یا مہریں ملیں جو اپنی لکھی ہوئی حالت میں نہیں۔',
  },
  todo: {
    en: 'Do not send any figure. Call whoever runs the server, and compare with the latest backup.',
    ur: 'کوئی عدد نہ بھیجیں۔ سرور چلانے والے کو فون کریں اور تازہ ترین بیک اپ سے موازنہ کریں۔',
  },
  again: {
    en: 'This message comes once a day until a check finds the register sound.',
    ur: 'یہ پیغام روزانہ ایک بار آئے گا، جب تک کوئی جانچ رجسٹر کو درست نہ پائے۔',
  },
  since: { en: 'Found first', ur: 'پہلی بار ملا' },
  checked: { en: 'Last check', ur: 'آخری جانچ' },
  changed: { en: 'Changed entries', ur: 'بدلے ہوئے اندراجات' },
  broken: { en: 'Seals that do not hold', ur: 'مہریں جو درست نہیں' },
  lost: { en: 'Entries in no seal', ur: 'بے مہر اندراجات' },
  open: { en: 'See what was found', ur: 'دیکھیں کیا ملا' },
} satisfies Record<string, Localised>;

const render = mailPage(`<h1 style="font-size: 20px; color: #8c1d18"><bdi>{{title}}</bdi></h1>
<p>{{what}}</p><p><strong>{{todo}}</strong></p>
<table>{{#each facts}}<tr><td style="padding: 2px 12px">{{name}}</td><td style="padding: 2px 12px"><strong><bdi>{{value}}</bdi></strong></td></tr>{{/each}}</table>
<p><a href="{{address}}">{{open}}</a></p><p style="color: #555">{{again}}</p>`);

/** What an administrator reads: what was found, what to do, and where to look. It names no person and no entry. */
export function alarmMessage({ alarm, language, academy, publicUrl }: AlarmMessage) {
  const say = (text: Localised) => inLanguage(text, language);
  const moment = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const facts = [
    { name: say(words.since), value: moment(alarm.since) },
    { name: say(words.checked), value: moment(alarm.checked_at) },
    ...(['changed', 'broken', 'lost'] as const).map((kind) => ({
      name: say(words[kind]),
      value: String(alarm[kind]),
    })),
  ];
  const content = {
    ...{ language, facts },
    title: say(subject(say(academy))),
    ...{ what: say(words.what), todo: say(words.todo), again: say(words.again), open: say(words.open) },
    address: `${publicUrl}/register/health`,
  };
  const text = [
    content.what,
    content.todo,
    facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    `${content.open}:\n${content.address}`,
    content.again,
  ].join('\n\n');
  const html = render(content);
  return { subject: content.title, text, html };
}
