import { both, type Sentences } from './sentence.js';

/** The text of lessons. */
export const lessons = {
  'front-missing': [
    both('The lesson has no front matter.', 'سبق کے شروع کی معلومات موجود نہیں۔'),
    both(
      'Begin the file with a line of ---, then title and minutes, then another line of ---.',
      'فائل --- کی سطر سے شروع کریں، پھر title اور minutes، پھر --- کی ایک اور سطر۔',
    ),
  ],
  'lesson-empty': [
    both('The lesson has no text.', 'سبق میں کوئی متن نہیں۔'),
    both('Write it below the front matter.', 'اسے شروع کی معلومات کے نیچے لکھیں۔'),
  ],
  'raw-html': [
    both('Raw HTML is not taken.', 'HTML نہیں لیا جاتا۔'),
    both(
      'Write it in Markdown, or put the text in a box such as :::note.',
      'اسے Markdown میں لکھیں، یا متن :::note جیسے خانے میں رکھیں۔',
    ),
  ],
  'picture-inline': [
    both('A picture is written inside the text.', 'تصویر متن کے اندر لکھی گئی ہے۔'),
    both(
      'Write ::figure{src="media/…" alt="…"} on a line of its own.',
      'الگ سطر میں ::figure{src="media/…" alt="…"} لکھیں۔',
    ),
  ],
  footnote: [
    both('Footnotes are not supported.', 'حاشیے استعمال نہیں ہو سکتے۔'),
    both('Say it in the text, or in a :::note.', 'بات متن میں یا :::note میں لکھیں۔'),
  ],
  'heading-level': [
    both('A heading has the wrong level.', 'سرخی کا درجہ غلط ہے۔'),
    both(
      'Use ## for headings and ### below them; the title is the first level.',
      'سرخی کے لیے ## اور اس سے نیچے ### لکھیں؛ پہلا درجہ عنوان کا ہے۔',
    ),
  ],
  'tick-box': [
    both('Tick boxes are not supported.', 'ٹک کے خانے استعمال نہیں ہو سکتے۔'),
    both('Use a plain list.', 'سادہ فہرست لکھیں۔'),
  ],
  'link-unsafe': [
    both('A link leads nowhere safe.', 'لنک کسی محفوظ جگہ نہیں جاتا۔'),
    both('Use an address with https://.', 'https:// والا پتہ لکھیں۔'),
  ],
  'directive-inside': [
    both('"{{name}}" stands inside something else.', '"{{name}}" کسی اور چیز کے اندر ہے۔'),
    both(
      'Close the box above it with a line of ::: first.',
      'پہلے اوپر والے خانے کو ::: کی سطر سے بند کریں۔',
    ),
  ],
  'stray-colons': [
    both('A line of colons is not a directive.', 'کولن کی یہ سطر ہدایت نہیں بنتی۔'),
    both(
      'Write it like :::law{ref="…"} or ::check{id="…"}, without spaces before {.',
      'اسے :::law{ref="…"} یا ::check{id="…"} کی طرح لکھیں، { سے پہلے خالی جگہ کے بغیر۔',
    ),
  ],
  'directive-unknown': [
    both('The directive "{{name}}" is not known.', 'ہدایت "{{name}}" معلوم نہیں۔'),
    both('Use one of: {{known}}.', 'ان میں سے ایک استعمال کریں: {{known}}۔'),
  ],
  'directive-line': [
    both('"{{name}}" is written with ::.', '"{{name}}" کو :: سے لکھا جاتا ہے۔'),
    both('It stands on one line and holds no text.', 'یہ ایک سطر میں ہوتی ہے اور اس میں متن نہیں ہوتا۔'),
  ],
  'directive-box': [
    both('"{{name}}" is written with :::.', '"{{name}}" کو ::: سے لکھا جاتا ہے۔'),
    both('Close it with a line of :::.', 'اسے ::: کی سطر سے بند کریں۔'),
  ],
  'box-unclosed': [
    both('The box "{{name}}" is never closed.', 'خانہ "{{name}}" بند نہیں کیا گیا۔'),
    both('Put a line of ::: where it ends.', 'جہاں یہ ختم ہو وہاں ::: کی سطر لکھیں۔'),
  ],
  'box-empty': [
    both('The box "{{name}}" is empty.', 'خانہ "{{name}}" خالی ہے۔'),
    both('Write its text, or remove it.', 'اس کا متن لکھیں، یا اسے ہٹا دیں۔'),
  ],
  'attribute-unknown': [
    both('"{{name}}" has no attribute "{{attribute}}".', '"{{name}}" کی صفت "{{attribute}}" نہیں ہوتی۔'),
    both('It knows: {{known}}.', 'اس کی صفات یہ ہیں: {{known}}۔'),
  ],
  'attribute-none': [
    both('"{{name}}" has no attribute "{{attribute}}".', '"{{name}}" کی صفت "{{attribute}}" نہیں ہوتی۔'),
    both('Remove it.', 'اسے ہٹا دیں۔'),
  ],
  'check-unnamed': [
    both('"check" has no id.', '"check" کا id نہیں۔'),
    both('Name a question: ::check{id="q-age-1"}.', 'کسی سوال کا نام دیں: ::check{id="q-age-1"}۔'),
  ],
  'scenario-unnamed': [
    both('"scenario" has no id.', '"scenario" کا id نہیں۔'),
    both(
      'Name a scenario: ::scenario{id="desk-officer"}.',
      'کسی عملی مشق کا نام دیں: ::scenario{id="desk-officer"}۔',
    ),
  ],
  'figure-unnamed': [
    both('"figure" has no src.', '"figure" کا src نہیں۔'),
    both('Name a picture: src="media/picture.svg".', 'کسی تصویر کا نام دیں: src="media/picture.svg"۔'),
  ],
  'figure-undescribed': [
    both('"figure" has no alt.', '"figure" کا alt نہیں۔'),
    both(
      'Say in a sentence what the picture shows: alt="…".',
      'ایک جملے میں لکھیں کہ تصویر میں کیا ہے: alt="…"۔',
    ),
  ],
  'recording-unnamed': [
    both('"{{name}}" has no src.', '"{{name}}" کا src نہیں۔'),
    both('Name a recording: src="media/…".', 'کسی ریکارڈنگ کا نام دیں: src="media/…"۔'),
  ],
  'recording-undescribed': [
    both('"{{name}}" has no alt.', '"{{name}}" کا alt نہیں۔'),
    both(
      'Say in a sentence what is heard or seen: alt="…".',
      'ایک جملے میں لکھیں کہ کیا سنائی یا دکھائی دیتا ہے: alt="…"۔',
    ),
  ],
  'recording-uncaptioned': [
    both('"{{name}}" has no captions.', '"{{name}}" کے captions نہیں۔'),
    both(
      'Name a file with what is said: captions="media/….vtt".',
      'کہی گئی باتوں کی فائل کا نام دیں: captions="media/….vtt"۔',
    ),
  ],
  'law-unnamed': [
    both('"law" has no ref.', '"law" کا ref نہیں۔'),
    both('Name the provision: :::law{ref="jjsa-2018#s5"}.', 'دفعہ کا نام دیں: :::law{ref="jjsa-2018#s5"}۔'),
  ],
  'note-kind': [
    both('A note cannot be of kind "{{tone}}".', 'نوٹ کی قسم "{{tone}}" نہیں ہو سکتی۔'),
    both('Write kind="tip" or kind="warning".', 'kind="tip" یا kind="warning" لکھیں۔'),
  ],
  'block-id': [
    both('"{{id}}" cannot be a block id.', '"{{id}}" کسی ٹکڑے کا id نہیں ہو سکتا۔'),
    both(
      'Use small letters, digits and hyphens, beginning with a letter; b1, b2 … are given by position.',
      'چھوٹے انگریزی حروف، ہندسے اور ہائفن استعمال کریں، شروع حرف سے ہو؛ b1، b2 … جگہ کے حساب سے دیے جاتے ہیں۔',
    ),
  ],
  'block-id-twice': [
    both(
      'The block id "{{id}}" is used on line {{earlier}} already.',
      'ٹکڑے کا id "{{id}}" سطر {{earlier}} پر پہلے ہی آ چکا ہے۔',
    ),
    both('Give each {#id} once in a lesson.', 'ایک سبق میں ہر {#id} ایک ہی بار لکھیں۔'),
  ],
} as const satisfies Record<string, Sentences>;
