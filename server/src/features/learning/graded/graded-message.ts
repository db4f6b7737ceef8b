import { inLanguage, type Language, type Localised } from '@academy/shared';
import { mailPage } from '../../../platform/mail/mail-page.js';

interface GradedMessage {
  readonly name: string;
  readonly course: Localised;
  readonly language: Language;
  readonly academy: Localised;
  /** Of the result. */
  readonly address: string;
}

const words = {
  subject: { en: 'Your test has been graded', ur: 'آپ کا ٹیسٹ جانچ لیا گیا ہے' },
  dear: { en: 'Dear', ur: 'السلام علیکم' },
  comma: { en: ',', ur: '،' },
  what: {
    en: 'What you wrote in the final test of this course has been read and graded:',
    ur: 'اس کورس کے آخری ٹیسٹ میں آپ نے جو لکھا تھا وہ پڑھ کر جانچ لیا گیا ہے:',
  },
  open: { en: 'See your result', ur: 'اپنا نتیجہ دیکھیں' },
  signIn: {
    en: 'The result is shown to you alone, after you have signed in.',
    ur: 'نتیجہ صرف آپ کو، سائن ان کرنے کے بعد دکھایا جاتا ہے۔',
  },
} satisfies Record<string, Localised>;

const render =
  mailPage(`<p>{{dear}} <bdi>{{name}}</bdi>{{comma}}</p><p>{{what}}</p><p><strong><bdi>{{course}}</bdi></strong></p>
<p><a href="{{address}}">{{open}}</a></p><p style="color: #555">{{signIn}}</p><p style="color: #555"><bdi>{{academy}}</bdi></p>`);

/** What a trainee reads: that the result is there, and where. It tells neither score nor verdict, since mail is read by others too. */
export function gradedMessage({ name, course, language, academy, address }: GradedMessage) {
  const say = (text: Localised) => inLanguage(text, language);
  const content = {
    ...{ name, language, address },
    ...{ course: say(course), academy: say(academy) },
    ...{
      dear: say(words.dear),
      comma: say(words.comma),
      what: say(words.what),
      open: say(words.open),
      signIn: say(words.signIn),
    },
    title: say(words.subject),
  };
  const text = [
    `${content.dear} ${name}${content.comma}`,
    `${content.what}\n${content.course}`,
    `${content.open}:\n${address}`,
    content.signIn,
    content.academy,
  ].join('\n\n');
  const html = render(content);
  return { subject: content.title, text, html };
}
