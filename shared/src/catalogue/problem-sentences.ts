/** In both languages. */
interface Sentence {
  readonly en: string;
  readonly ur: string;
}
type Sentences = readonly [message: Sentence, remedy: Sentence];

const both = (en: string, ur: string): Sentence => ({ en, ur });

const PACK_ANEW = both('Make the zip anew from the course folder.', 'کورس کے فولڈر سے zip دوبارہ بنائیں۔');
const ADD_URDU = both(
  'Add the "ur" text; English is shown until then.',
  '"ur" میں اردو لکھیں؛ تب تک انگریزی دکھائی جائے گی۔',
);
const MARK = both(
  'Put ::untranslated on a line of its own where a block is still to be translated.',
  'جہاں کسی ٹکڑے کا ترجمہ باقی ہو وہاں الگ سطر میں ::untranslated لکھیں۔',
);
const SAME_BLOCKS = both(
  `Give the Urdu lesson the same blocks as the English, in the same order; look at this one first. ${MARK.en}`,
  `اردو سبق میں وہی ٹکڑے اسی ترتیب سے رکھیں جو انگریزی میں ہیں؛ پہلے اسی کو دیکھیں۔ ${MARK.ur}`,
);

/** Files and folders, on disk and in an archive. */
const files = {
  'course-yaml-missing': [
    both('There is no course.yaml.', 'course.yaml موجود نہیں۔'),
    both('Add it at the top of the folder.', 'اسے فولڈر میں سب سے اوپر رکھیں۔'),
  ],
  'module-missing': [
    both('The course has no module.', 'کورس میں کوئی باب نہیں۔'),
    both('Add a folder such as 01-the-frame.', '01-the-frame جیسا ایک فولڈر شامل کریں۔'),
  ],
  'module-yaml-missing': [
    both('There is no module.yaml.', 'module.yaml موجود نہیں۔'),
    both('Add it, with the title of the module.', 'باب کے عنوان کے ساتھ اسے شامل کریں۔'),
  ],
  'module-empty': [
    both('This module has no lesson.', 'اس باب میں کوئی سبق نہیں۔'),
    both('Add one, or remove the folder.', 'سبق شامل کریں، یا فولڈر ہٹا دیں۔'),
  ],
  'file-unread': [
    both(
      'This file is not part of a course and is left out.',
      'یہ فائل کورس کا حصہ نہیں، اس لیے چھوڑ دی گئی۔',
    ),
    both('Rename or remove it.', 'اس کا نام بدلیں یا اسے ہٹا دیں۔'),
  ],
  'file-left-out': [
    both('This is not a file of a course and is left out.', 'یہ کورس کی فائل نہیں، اس لیے چھوڑ دی گئی۔'),
    both('Remove it.', 'اسے ہٹا دیں۔'),
  ],
  'folder-name': [
    both('This folder is not named like a module.', 'اس فولڈر کا نام باب جیسا نہیں۔'),
    both(
      'Name it like 01-the-frame: a number of two digits, a hyphen, and words in small letters.',
      'نام 01-the-frame جیسا رکھیں: دو ہندسوں کا نمبر، ایک ہائفن، اور چھوٹے حروف میں الفاظ۔',
    ),
  ],
  'lesson-name': [
    both('This file is not named like a lesson.', 'اس فائل کا نام سبق جیسا نہیں۔'),
    both(
      'Name it like 01-who-is-a-child.en.md, and its translation 01-who-is-a-child.ur.md.',
      'نام 01-who-is-a-child.en.md جیسا رکھیں، اور ترجمے کا 01-who-is-a-child.ur.md۔',
    ),
  ],
  'folder-missing': [
    both('There is no folder {{folder}}.', 'فولڈر {{folder}} موجود نہیں۔'),
    both('Give the path of a course folder.', 'کورس کے فولڈر کا راستہ دیں۔'),
  ],
  'folder-empty': [
    both('The folder is empty.', 'فولڈر خالی ہے۔'),
    both('Give the path of a course folder.', 'کورس کے فولڈر کا راستہ دیں۔'),
  ],
  'folder-deep': [
    both('This folder lies too deep.', 'یہ فولڈر بہت اندر ہے۔'),
    both('Move what is in it up, or remove it.', 'اس کی چیزیں اوپر لے آئیں، یا اسے ہٹا دیں۔'),
  ],
  'file-deep': [
    both('This file lies too deep.', 'یہ فائل بہت اندر ہے۔'),
    both('Move it up, or remove it.', 'اسے اوپر لے آئیں، یا ہٹا دیں۔'),
  ],
  link: [
    both('This is a link, not a file.', 'یہ فائل نہیں، لنک ہے۔'),
    both('Put a copy of the file itself here.', 'یہاں اصل فائل کی نقل رکھیں۔'),
  ],
  'not-a-file': [
    both('This is not an ordinary file.', 'یہ عام فائل نہیں۔'),
    both('Remove it from the folder.', 'اسے فولڈر سے ہٹا دیں۔'),
  ],
  'file-large': [
    both('This file is larger than {{limit}} MB.', 'یہ فائل {{limit}} MB سے بڑی ہے۔'),
    both('Make it smaller or split it.', 'اسے چھوٹا کریں یا تقسیم کریں۔'),
  ],
  'files-many': [
    both('There are more than {{count}} files.', 'فائلیں {{count}} سے زیادہ ہیں۔'),
    both('Keep only the files of this course in its folder.', 'فولڈر میں صرف اسی کورس کی فائلیں رکھیں۔'),
  ],
  'not-text': [
    both('This is not a text file in UTF-8.', 'یہ UTF-8 میں لکھی ہوئی فائل نہیں۔'),
    both('Save it again as UTF-8 text.', 'اسے UTF-8 متن کے طور پر دوبارہ محفوظ کریں۔'),
  ],
  'archive-address': [
    both(
      'This is the address of a place on a computer, not of a file in the archive.',
      'یہ کمپیوٹر پر کسی جگہ کا پتہ ہے، آرکائیو کی کسی فائل کا نہیں۔',
    ),
    PACK_ANEW,
  ],
  'archive-outside': [
    both('This name leads out of the course folder.', 'یہ نام کورس کے فولڈر سے باہر لے جاتا ہے۔'),
    PACK_ANEW,
  ],
  'archive-characters': [
    both(
      'This name has characters that no file of a course has.',
      'اس نام میں ایسے حروف ہیں جو کورس کی کسی فائل میں نہیں ہوتے۔',
    ),
    both('Rename the file.', 'فائل کا نام بدلیں۔'),
  ],
  'archive-name-long': [
    both('This name is too long.', 'یہ نام بہت لمبا ہے۔'),
    both('Give the file a shorter name.', 'فائل کو چھوٹا نام دیں۔'),
  ],
  'archive-link': [
    both('This is a link or a device, not a file.', 'یہ فائل نہیں، لنک یا آلہ ہے۔'),
    both('Put a copy of the file itself here.', 'یہاں اصل فائل کی نقل رکھیں۔'),
  ],
  'archive-password': [
    both('This file has a password.', 'اس فائل پر پاس ورڈ لگا ہے۔'),
    both('Make the zip without a password.', 'zip بغیر پاس ورڈ کے بنائیں۔'),
  ],
  'archive-packing': [
    both('This file is packed in a way that is not known.', 'یہ فائل کسی نامعلوم طریقے سے بند کی گئی ہے۔'),
    both('Make an ordinary zip.', 'عام zip بنائیں۔'),
  ],
  'archive-unfolds': [
    both('This file unfolds into far more than it is.', 'یہ فائل کھلنے پر کئی گنا بڑی ہو جاتی ہے۔'),
    both('Remove it; it is not a file of a course.', 'اسے ہٹا دیں؛ یہ کورس کی فائل نہیں۔'),
  ],
  'archive-files-many': [
    both('There are more than {{count}} files.', 'فائلیں {{count}} سے زیادہ ہیں۔'),
    both('Keep only the files of this course in the archive.', 'آرکائیو میں صرف اسی کورس کی فائلیں رکھیں۔'),
  ],
  'archive-twin': [
    both('The archive holds this name twice: {{twin}}.', 'آرکائیو میں یہ نام دو بار ہے: {{twin}}۔'),
    both('Keep one of the two.', 'دونوں میں سے ایک رکھیں۔'),
  ],
  'archive-large': [
    both(
      'The archive unfolds into more than {{limit}} MB.',
      'آرکائیو کھلنے پر {{limit}} MB سے زیادہ ہو جاتا ہے۔',
    ),
    both('Make its recordings smaller, or leave some out.', 'اس کی ریکارڈنگیں چھوٹی کریں، یا کچھ نکال دیں۔'),
  ],
  'slug-other': [
    both(
      'The slug is "{{slug}}", and this is the draft of "{{own}}".',
      'slug "{{slug}}" ہے، جبکہ یہ "{{own}}" کا مسودہ ہے۔',
    ),
    both('Write slug: {{own}}.', 'slug: {{own}} لکھیں۔'),
  ],
} as const satisfies Record<string, Sentences>;

/** Values of YAML and front matter. */
const values = {
  'yaml-twice': [
    both('The same key is written twice here.', 'ایک ہی کلید یہاں دو بار لکھی ہے۔'),
    both('Keep one of the two and remove the other.', 'ایک رکھیں اور دوسری ہٹا دیں۔'),
  ],
  'yaml-invalid': [
    both('This is not valid YAML: {{detail}}.', 'یہ درست YAML نہیں: {{detail}}۔'),
    both(
      'Check the quotes, brackets and indentation on this line and the one above it; put a text with a colon in "double quotes".',
      'اس سطر اور اس سے اوپر والی سطر میں واوین، قوسین اور حاشیہ دیکھیں؛ جس عبارت میں کولن ہو اسے "دوہرے واوین" میں لکھیں۔',
    ),
  ],
  'yaml-alias': [
    both(
      'Anchors and aliases (& and *) are not used here.',
      'یہاں اینکر اور عرفیت (& اور *) استعمال نہیں ہوتے۔',
    ),
    both('Write the value out.', 'قدر پوری لکھیں۔'),
  ],
  'key-unknown': [
    both('The key "{{key}}" is not known here.', 'کلید "{{key}}" یہاں معلوم نہیں۔'),
    both(
      'Check its spelling against the course format, or remove it.',
      'اس کے ہجے کورس کے فارمیٹ سے ملائیں، یا اسے ہٹا دیں۔',
    ),
  ],
  'value-missing': [
    both('{{name}} is missing.', '{{name}} موجود نہیں۔'),
    both('Add "{{key}}".', '"{{key}}" شامل کریں۔'),
  ],
  'entry-missing': [both('{{name}} is missing.', '{{name}} موجود نہیں۔'), both('Add it.', 'اسے شامل کریں۔')],
  'value-type': [
    both('{{name}} is not {{type}}.', '{{name}} اس قسم کا نہیں: {{type}}۔'),
    both('Write {{type}} instead of {{given}}.', '{{given}} کی جگہ یہ لکھیں: {{type}}۔'),
  ],
  'value-choice': [
    both('{{name}} cannot be {{given}}.', '{{name}} کی قدر {{given}} نہیں ہو سکتی۔'),
    both('Write one of: {{values}}.', 'ان میں سے ایک لکھیں: {{values}}۔'),
  ],
  'value-empty': [
    both('{{name}} is empty.', '{{name}} خالی ہے۔'),
    both(
      'Write it out, or remove the key if it may be left out.',
      'اسے لکھیں، یا اگر ضروری نہ ہو تو کلید ہٹا دیں۔',
    ),
  ],
  'value-long': [
    both('{{name}} is too long.', '{{name}} بہت لمبا ہے۔'),
    both('Shorten it to at most {{most}} characters.', 'اسے زیادہ سے زیادہ {{most}} حروف تک مختصر کریں۔'),
  ],
  'entries-few': [
    both('{{name}} has too few entries.', '{{name}} میں اندراج کم ہیں۔'),
    both('Give it at least {{least}}.', 'کم از کم {{least}} دیں۔'),
  ],
  'entries-many': [
    both('{{name}} has too many entries.', '{{name}} میں اندراج زیادہ ہیں۔'),
    both('Give it at most {{most}}.', 'زیادہ سے زیادہ {{most}} دیں۔'),
  ],
  'number-low': [
    both('{{name}} is out of range: {{given}}.', '{{name}} حد سے باہر ہے: {{given}}۔'),
    both('Give a number of at least {{least}}.', 'کم از کم {{least}} کا عدد دیں۔'),
  ],
  'number-high': [
    both('{{name}} is out of range: {{given}}.', '{{name}} حد سے باہر ہے: {{given}}۔'),
    both('Give a number of at most {{most}}.', 'زیادہ سے زیادہ {{most}} کا عدد دیں۔'),
  ],
  'value-unreadable': [
    both('{{name}} has an unreadable character.', '{{name}} میں ایک حرف پڑھا نہیں جا سکتا۔'),
    both('Type it anew.', 'اسے دوبارہ لکھیں۔'),
  ],
  'value-no-key': [
    both('{{name}} is not a key.', '{{name}} کلید نہیں۔'),
    both(
      'Use small letters, digits and single hyphens, beginning with a letter.',
      'چھوٹے انگریزی حروف، ہندسے اور اکہرے ہائفن استعمال کریں، شروع حرف سے ہو۔',
    ),
  ],
  'blueprint-asks-nothing': [
    both('{{name}} asks for nothing.', '{{name}} کچھ نہیں مانگتا۔'),
    both('Give it a tag, a difficulty, or both.', 'اسے ٹیگ، مشکل کا درجہ، یا دونوں دیں۔'),
  ],
  'value-wrong': [
    both('{{name}} is not written as it should be.', '{{name}} درست طرح نہیں لکھا گیا۔'),
    both('{{detail}}', '{{detail}}'),
  ],
} as const satisfies Record<string, Sentences>;

/** The text of lessons. */
const lessons = {
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

/** Two languages, one course. */
const translations = {
  'lesson-no-urdu': [
    both('The lesson "{{lesson}}" has no Urdu yet.', 'سبق "{{lesson}}" کی ابھی اردو نہیں۔'),
    both(
      'Add the Urdu file beside it; English is shown, marked, until then.',
      'اس کے ساتھ اردو فائل شامل کریں؛ تب تک انگریزی، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'lesson-no-english': [
    both('The lesson "{{lesson}}" has no English yet.', 'سبق "{{lesson}}" کی ابھی انگریزی نہیں۔'),
    both(
      'Add the English file beside it; Urdu is shown, marked, until then.',
      'اس کے ساتھ انگریزی فائل شامل کریں؛ تب تک اردو، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'blocks-no-urdu': [
    both(
      'Blocks without Urdu: {{count}}; they stand in {{file}}, lines {{lines}}.',
      'اردو کے بغیر ٹکڑے: {{count}}؛ یہ {{file}} میں ہیں، سطریں {{lines}}۔',
    ),
    both(
      'Write them in their place; English is shown there, marked, until then.',
      'انہیں ان کی جگہ لکھیں؛ تب تک وہاں انگریزی، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'blocks-no-english': [
    both(
      'Blocks without English: {{count}}; they stand in {{file}}, lines {{lines}}.',
      'انگریزی کے بغیر ٹکڑے: {{count}}؛ یہ {{file}} میں ہیں، سطریں {{lines}}۔',
    ),
    both(
      'Write them in their place; Urdu is shown there, marked, until then.',
      'انہیں ان کی جگہ لکھیں؛ تب تک وہاں اردو، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'blocks-doubtful': [
    both(
      'A block is missing, and nothing tells which of those on lines {{from}} to {{to}} of {{file}}.',
      'ایک ٹکڑا کم ہے، اور معلوم نہیں ہو سکتا کہ {{file}} کی سطر {{from}} سے {{to}} تک کے ٹکڑوں میں سے کون سا۔',
    ),
    MARK,
  ],
  'block-missing': [
    both(
      'Block {{number}} is missing: a {{block}} on line {{line}} of the English.',
      'ٹکڑا {{number}} موجود نہیں: انگریزی کی سطر {{line}} پر {{block}}۔',
    ),
    SAME_BLOCKS,
  ],
  'block-added': [
    both(
      'Block {{number}}, a {{block}}, is not in the English.',
      'ٹکڑا {{number}}، یعنی {{block}}، انگریزی میں نہیں۔',
    ),
    SAME_BLOCKS,
  ],
  'block-differs': [
    both(
      'Block {{number}} is a {{here}} here and a {{there}} on line {{line}} of the English.',
      'ٹکڑا {{number}} یہاں {{here}} ہے، اور انگریزی کی سطر {{line}} پر {{there}}۔',
    ),
    SAME_BLOCKS,
  ],
  'block-id-differs': [
    both(
      'Block {{number}} has the id "{{here}}" here and "{{there}}" on line {{line}} of the English.',
      'ٹکڑا {{number}} کا id یہاں "{{here}}" ہے اور انگریزی کی سطر {{line}} پر "{{there}}"۔',
    ),
    SAME_BLOCKS,
  ],
  'fact-differs': [
    both(
      '{{key}} differs from the English lesson, which is the one that counts.',
      '{{key}} انگریزی سبق سے مختلف ہے، اور اعتبار انگریزی کا ہے۔',
    ),
    both('Write the same in both, or leave it out here.', 'دونوں میں ایک سا لکھیں، یا یہاں سے نکال دیں۔'),
  ],
  'title-no-urdu': [
    both('The title has no Urdu.', 'عنوان اردو میں نہیں۔'),
    both(
      'Add title; English is shown, marked, until then.',
      'title لکھیں؛ تب تک انگریزی، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'note-no-urdu': [
    both('The content note has no Urdu.', 'مواد سے متعلق تنبیہ اردو میں نہیں۔'),
    both(
      'Add content_note; English is shown, marked, until then.',
      'content_note لکھیں؛ تب تک انگریزی، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
  'module-no-urdu': [both('The title has no Urdu.', 'عنوان اردو میں نہیں۔'), ADD_URDU],
  'course-no-urdu': [both('The {{text}} has no Urdu.', 'اردو میں نہیں: {{text}}۔'), ADD_URDU],
  'scenario-no-urdu': [both('{{text}} has no Urdu.', 'اردو میں نہیں: {{text}}۔'), ADD_URDU],
  'words-say-nothing': [
    both('{{name}} says nothing.', '{{name}} کچھ نہیں بتاتا۔'),
    both('Give it a min, a max, or both, or leave it out.', 'min، max یا دونوں دیں، یا اسے نکال دیں۔'),
  ],
  'words-turned': [
    both(
      '{{name}} asks for more words at least than at most.',
      '{{name}} میں کم از کم الفاظ زیادہ سے زیادہ سے بڑھ کر ہیں۔',
    ),
    both('Exchange min and max.', 'min اور max آپس میں بدل دیں۔'),
  ],
  'lesson-long': [
    both('This lesson has more than {{most}} characters.', 'اس سبق میں {{most}} سے زیادہ حروف ہیں۔'),
    both('Divide it into several lessons.', 'اسے کئی اسباق میں بانٹیں۔'),
  ],
  'text-unbroken': [
    both(
      'More than {{most}} characters stand here without an empty line.',
      'یہاں خالی سطر کے بغیر {{most}} سے زیادہ حروف ہیں۔',
    ),
    both(
      'Divide the text into paragraphs with an empty line between them.',
      'عبارت کو پیروں میں بانٹیں، بیچ میں خالی سطر چھوڑیں۔',
    ),
  ],
  'emphasis-unbroken': [
    both(
      'More than {{most}} signs of emphasis stand here without an empty line.',
      'یہاں خالی سطر کے بغیر زور دینے کی {{most}} سے زیادہ علامتیں ہیں۔',
    ),
    both(
      'Divide the text into paragraphs with an empty line between them.',
      'عبارت کو پیروں میں بانٹیں، بیچ میں خالی سطر چھوڑیں۔',
    ),
  ],
  'nested-deep': [
    both(
      'Lists, quotations or emphasis are nested too deeply here.',
      'یہاں فہرستیں، اقتباس یا زور حد سے زیادہ ایک دوسرے کے اندر ہیں۔',
    ),
    both('Write it with fewer levels.', 'اسے کم درجوں میں لکھیں۔'),
  ],
  'drawing-deep': [
    both('{{src}} is nested too deeply.', '{{src}} میں تہیں حد سے زیادہ ہیں۔'),
    both('Export it again with fewer groups.', 'اسے کم گروپوں کے ساتھ دوبارہ برآمد کریں۔'),
  ],
  'criterion-twice': [
    both('The criterion "{{id}}" stands here twice.', 'معیار "{{id}}" یہاں دو بار ہے۔'),
    both('Give each criterion an id of its own.', 'ہر معیار کو اپنا id دیں۔'),
  ],
  'question-no-urdu': [
    both('The question {{id}} has no Urdu for: {{texts}}.', 'سوال {{id}} میں ان کی اردو نہیں: {{texts}}۔'),
    both(
      'Add the "ur" texts; English is shown, marked, until then.',
      '"ur" میں اردو لکھیں؛ تب تک انگریزی، نشان کے ساتھ، دکھائی جائے گی۔',
    ),
  ],
} as const satisfies Record<string, Sentences>;

/** What names something else in the folder. */
const references = {
  'module-key-twice': [
    both(
      'The module key "{{key}}" is used already: {{file}}, line {{earlier}}.',
      'باب کی کلید "{{key}}" پہلے ہی استعمال ہو چکی ہے: {{file}}، سطر {{earlier}}۔',
    ),
    both('Name the folder otherwise.', 'فولڈر کا کوئی اور نام رکھیں۔'),
  ],
  'lesson-key-twice': [
    both(
      'The lesson key "{{key}}" is used already: {{file}}, line {{earlier}}.',
      'سبق کی کلید "{{key}}" پہلے ہی استعمال ہو چکی ہے: {{file}}، سطر {{earlier}}۔',
    ),
    both(
      'Name the file otherwise; the key is its name without the number.',
      'فائل کا کوئی اور نام رکھیں؛ کلید نمبر کے بغیر نام ہے۔',
    ),
  ],
  'question-id-twice': [
    both(
      'The question id "{{key}}" is used already: {{file}}, line {{earlier}}.',
      'سوال کا id "{{key}}" پہلے ہی استعمال ہو چکا ہے: {{file}}، سطر {{earlier}}۔',
    ),
    both('Give each question an id of its own.', 'ہر سوال کو اپنا id دیں۔'),
  ],
  'scenario-id-twice': [
    both(
      'The scenario id "{{key}}" is used already: {{file}}, line {{earlier}}.',
      'عملی مشق کا id "{{key}}" پہلے ہی استعمال ہو چکا ہے: {{file}}، سطر {{earlier}}۔',
    ),
    both('Give each scenario an id of its own.', 'ہر عملی مشق کو اپنا id دیں۔'),
  ],
  'law-id-twice': [
    both(
      'The law id "{{key}}" is used already: {{file}}, line {{earlier}}.',
      'قانون کا id "{{key}}" پہلے ہی استعمال ہو چکا ہے: {{file}}، سطر {{earlier}}۔',
    ),
    both('List each law once.', 'ہر قانون ایک ہی بار لکھیں۔'),
  ],
  'reference-shape': [
    both('"{{ref}}" is not written as a reference.', '"{{ref}}" حوالے کی طرح نہیں لکھا گیا۔'),
    both(
      'Write the law’s id and the part: jjsa-2018#s5(1), crc-1989#art37 or beijing-rules-1985#rule10.',
      'قانون کا id اور حصہ لکھیں: jjsa-2018#s5(1)، crc-1989#art37 یا beijing-rules-1985#rule10۔',
    ),
  ],
  'law-unlisted': [
    both('The law "{{law}}" is not listed.', 'قانون "{{law}}" فہرست میں نہیں۔'),
    both(
      'Add it to "laws" in course.yaml, or use one of: {{laws}}.',
      'اسے course.yaml میں "laws" میں شامل کریں، یا ان میں سے ایک لکھیں: {{laws}}۔',
    ),
  ],
  'law-uncited': [
    both(
      'The law box cites {{ref}}, which the lesson does not list.',
      'قانون کا خانہ {{ref}} کا حوالہ دیتا ہے، جو سبق کی فہرست میں نہیں۔',
    ),
    both(
      'Add {{ref}} to "cites" at the top of the lesson.',
      'سبق کے شروع میں "cites" میں {{ref}} شامل کریں۔',
    ),
  ],
  'picture-outside': [
    both('The picture {{src}} does not lie in media/.', 'تصویر {{src}} media/ میں نہیں۔'),
    both(
      'Put it in the folder media/ and write src="media/…".',
      'اسے media/ فولڈر میں رکھیں اور src="media/…" لکھیں۔',
    ),
  ],
  'picture-missing': [
    both('There is no file {{src}}.', 'فائل {{src}} موجود نہیں۔'),
    both(
      'Add the picture, or correct its name; small and capital letters differ.',
      'تصویر شامل کریں، یا نام درست کریں؛ چھوٹے اور بڑے حروف میں فرق ہے۔',
    ),
  ],
  'picture-wrong': [
    both('{{src}} is not the picture that its name says.', '{{src}} وہ تصویر نہیں جو اس کا نام بتاتا ہے۔'),
    both('Use a svg, png, jpg or webp file.', 'svg، png، jpg یا webp فائل استعمال کریں۔'),
  ],
  'picture-large': [
    both('{{src}} is larger than {{limit}} KB.', '{{src}} {{limit}} KB سے بڑی ہے۔'),
    both(
      'Make it smaller: many readers are on a weak line.',
      'اسے چھوٹا کریں: بہت سے پڑھنے والوں کا انٹرنیٹ کمزور ہے۔',
    ),
  ],
  'picture-active': [
    both(
      '{{src}} holds a script, a link or something from elsewhere.',
      '{{src}} میں اسکرپٹ، لنک یا باہر کی کوئی چیز ہے۔',
    ),
    both('Export it again as a plain SVG.', 'اسے سادہ SVG کے طور پر دوبارہ نکالیں۔'),
  ],
  'recording-wordless': [
    both('{{src}} holds no words.', '{{src}} میں کوئی الفاظ نہیں۔'),
    both(
      'Write what is said, with the times at which it is said.',
      'لکھیں کہ کیا کہا گیا، اور کس وقت کہا گیا۔',
    ),
  ],
  'recording-missing': [
    both('There is no file {{src}}.', 'فائل {{src}} موجود نہیں۔'),
    both(
      'Put it in the folder media/ and write its name as it is.',
      'اسے media/ فولڈر میں رکھیں اور اس کا نام جوں کا توں لکھیں۔',
    ),
  ],
  'recording-wrong': [
    both('{{src}} is not what its name says.', '{{src}} وہ نہیں جو اس کا نام بتاتا ہے۔'),
    both(
      'Use a file of one of these kinds: {{endings}}.',
      'ان میں سے کسی قسم کی فائل استعمال کریں: {{endings}}۔',
    ),
  ],
} as const satisfies Record<string, Sentences>;

/** Questions, tests and scenarios. */
const exercises = {
  'not-a-list': [
    both('This is not a list of questions.', 'یہ سوالوں کی فہرست نہیں۔'),
    both(
      'Write each question as an entry that begins with "- id:".',
      'ہر سوال کو "- id:" سے شروع ہونے والے اندراج کے طور پر لکھیں۔',
    ),
  ],
  'options-few': [
    both('A question needs at least two options.', 'سوال کے کم از کم دو جواب ہونے چاہییں۔'),
    both('Add the options that are missing.', 'جو جواب کم ہیں شامل کریں۔'),
  ],
  'options-two': [
    both('A true-false question has exactly two options.', 'درست یا غلط والے سوال کے ٹھیک دو جواب ہوتے ہیں۔'),
    both('Keep True and False, or make it single.', 'درست اور غلط رکھیں، یا قسم single کر دیں۔'),
  ],
  'none-right': [
    both('No option is marked as correct.', 'کسی جواب پر درست کا نشان نہیں۔'),
    both('Add "correct: true" to the right one.', 'درست جواب پر "correct: true" لکھیں۔'),
  ],
  'several-right': [
    both('{{count}} options are marked as correct.', '{{count}} جوابوں پر درست کا نشان ہے۔'),
    both('Mark one only, or make the question multiple.', 'صرف ایک پر نشان لگائیں، یا قسم multiple کر دیں۔'),
  ],
  'match-few': [
    both('There is too little to match.', 'جوڑنے کو کم ہے۔'),
    both('Give at least two pairs with a left and a right.', 'بائیں اور دائیں کے کم از کم دو جوڑے دیں۔'),
  ],
  'order-few': [
    both('There is too little to put in order.', 'ترتیب دینے کو کم ہے۔'),
    both('Give at least three things, in the right order.', 'درست ترتیب میں کم از کم تین چیزیں دیں۔'),
  ],
  'number-untypable': [
    both('{{value}} cannot be typed as an answer.', '{{value}} جواب میں لکھا نہیں جا سکتا۔'),
    both(
      'Use at most 12 digits before the point and 6 after it.',
      'اعشاریے سے پہلے زیادہ سے زیادہ 12 اور بعد میں 6 ہندسے رکھیں۔',
    ),
  ],
  'answer-wordless': [
    both('The answer "{{text}}" has no letter or digit.', 'جواب "{{text}}" میں کوئی حرف یا ہندسہ نہیں۔'),
    both('Write words or a number.', 'الفاظ یا عدد لکھیں۔'),
  ],
  'answer-long': [
    both(
      'The answer "{{text}}…" is too long to be typed.',
      'جواب "{{text}}…" اتنا لمبا ہے کہ لکھا نہیں جا سکتا۔',
    ),
    both(
      'Shorten it to {{most}} characters, or ask another kind of question.',
      'اسے {{most}} حروف تک مختصر کریں، یا کسی اور قسم کا سوال پوچھیں۔',
    ),
  ],
  'text-twice': [
    both('The {{part}} "{{text}}" stands here twice.', 'یہ یہاں دو بار ہے ({{part}}): "{{text}}"۔'),
    both('Give each {{part}} words of its own.', 'ہر ایک کو اپنے الفاظ دیں ({{part}})۔'),
  ],
  'pretest-other': [
    both(
      'The pre-test draws from other questions than the final test.',
      'ابتدائی ٹیسٹ آخری ٹیسٹ سے مختلف سوالوں میں سے چنتا ہے۔',
    ),
    both('Write from: [{{tags}}], or leave "from" out.', 'from: [{{tags}}] لکھیں، یا "from" نکال دیں۔'),
  ],
  'draw-large': [
    both(
      'The {{test}} draws {{draw}} questions, and the bank has {{pool}} tagged {{tags}}.',
      '{{test}} میں {{draw}} سوال آتے ہیں، اور ذخیرے میں ٹیگ {{tags}} والے {{pool}} ہیں۔',
    ),
    both(
      'Write more questions with this tag, or lower the draw.',
      'اس ٹیگ کے مزید سوال لکھیں، یا تعداد کم کریں۔',
    ),
  ],
  'draw-large-essays': [
    both(
      'The {{test}} draws {{draw}} questions, and the bank has {{pool}} tagged {{tags}} that are no essays.',
      '{{test}} میں {{draw}} سوال آتے ہیں، اور ذخیرے میں ٹیگ {{tags}} والے {{pool}} ایسے ہیں جو مضمون نہیں۔',
    ),
    both(
      'A pre-test asks no essays, because a person grades them. Write more of the others, or lower the draw.',
      'ابتدائی ٹیسٹ میں مضمون نہیں پوچھے جاتے، کیونکہ انہیں کوئی فرد جانچتا ہے۔ دوسری قسم کے سوال لکھیں، یا تعداد کم کریں۔',
    ),
  ],
  'essays-alone': [
    both(
      'The final test asks essays alone, so that no workshop can use it: its tests ask no essays.',
      'آخری ٹیسٹ میں صرف مضمون ہیں، اس لیے کوئی ورکشاپ اسے استعمال نہیں کر سکتی: اس کے ٹیسٹ مضمون نہیں پوچھتے۔',
    ),
    both(
      'Tag other questions for the final test as well.',
      'آخری ٹیسٹ کے ٹیگ دوسری قسم کے سوالوں پر بھی لگائیں۔',
    ),
  ],
  'question-missing': [
    both('There is no question "{{id}}".', 'سوال "{{id}}" موجود نہیں۔'),
    both(
      'Correct the id, or add the question to a questions file.',
      'id درست کریں، یا سوال کو سوالوں کی فائل میں شامل کریں۔',
    ),
  ],
  'practice-tells': [
    both(
      'The question "{{id}}" is drawn by the final test, and practice here tells its answer.',
      'سوال "{{id}}" آخری ٹیسٹ میں آتا ہے، اور یہاں کی مشق اس کا جواب بتا دیتی ہے۔',
    ),
    both('Write another question for practice.', 'مشق کے لیے کوئی اور سوال لکھیں۔'),
  ],
  'practice-drawn': [
    both(
      'The question "{{id}}" is drawn by the final test, and practice here tells its answer.',
      'سوال "{{id}}" آخری ٹیسٹ میں آتا ہے، اور یہاں کی مشق اس کا جواب بتا دیتی ہے۔',
    ),
    both(
      'Use another question, or give it the tag "practice".',
      'کوئی اور سوال رکھیں، یا اسے ٹیگ "practice" دیں۔',
    ),
  ],
  'question-unused': [
    both('The question "{{id}}" is used nowhere.', 'سوال "{{id}}" کہیں استعمال نہیں ہوا۔'),
    both(
      'Ask it in a lesson with ::check{id="{{id}}"}, or remove it.',
      'کسی سبق میں ::check{id="{{id}}"} سے پوچھیں، یا اسے ہٹا دیں۔',
    ),
  ],
  'blueprint-sum': [
    both(
      'The blueprint asks for {{sum}} questions, and the final test draws {{draw}}.',
      'خاکہ {{sum}} سوال مانگتا ہے، اور آخری ٹیسٹ میں {{draw}} آتے ہیں۔',
    ),
    both('Raise the draw to {{sum}}, or lower the parts.', 'تعداد {{sum}} کر دیں، یا حصے کم کریں۔'),
  ],
  'blueprint-shared': [
    both(
      'The parts of the blueprint ask for the same questions, and there are not enough for all of them.',
      'خاکے کے حصے ایک ہی سوال مانگتے ہیں، اور وہ سب کے لیے کافی نہیں۔',
    ),
    both(
      'Write more questions that fit two parts, or lower one of them.',
      'دو حصوں میں آنے والے مزید سوال لکھیں، یا کوئی حصہ کم کریں۔',
    ),
  ],
  'part-short': [
    both(
      'Part {{part}} of the blueprint draws {{draw}} questions {{what}}, and the bank has {{bank}}.',
      'خاکے کا حصہ {{part}}، {{what}} {{draw}} سوال مانگتا ہے، اور ذخیرے میں {{bank}} ہیں۔',
    ),
    both('Write more of these questions, or lower the part.', 'ایسے مزید سوال لکھیں، یا حصہ کم کریں۔'),
  ],
  'bank-small': [
    both(
      'The bank is too small for fair draws: The final test draws {{draw}}, and {{bank}} fit. Twice as many as one test draws are needed, and as many as all attempts of a person together.',
      'منصفانہ انتخاب کے لیے ذخیرہ چھوٹا ہے: آخری ٹیسٹ میں {{draw}} آتے ہیں، اور {{bank}} موزوں ہیں۔ ایک ٹیسٹ سے دگنے، اور ایک فرد کی سب کوششوں جتنے سوال درکار ہیں۔',
    ),
    both('Write questions until there are {{fair}}, or draw fewer.', 'سوال {{fair}} تک بڑھائیں، یا کم چنیں۔'),
  ],
  'part-small': [
    both(
      'The bank is too small for fair draws: Part {{part}} of the blueprint draws {{draw}} {{what}}, and {{bank}} fit. Twice as many as one test draws are needed, and as many as all attempts of a person together.',
      'منصفانہ انتخاب کے لیے ذخیرہ چھوٹا ہے: خاکے کا حصہ {{part}}، {{what}} {{draw}} سوال مانگتا ہے، اور {{bank}} موزوں ہیں۔ ایک ٹیسٹ سے دگنے، اور ایک فرد کی سب کوششوں جتنے سوال درکار ہیں۔',
    ),
    both('Write questions until there are {{fair}}, or draw fewer.', 'سوال {{fair}} تک بڑھائیں، یا کم چنیں۔'),
  ],
  'fixed-none': [
    both(
      'The final test is fixed, and no question is tagged {{tags}}.',
      'آخری ٹیسٹ کے سوال طے شدہ ہیں، اور کسی سوال پر ٹیگ {{tags}} نہیں۔',
    ),
    both('Tag the questions that it asks.', 'جو سوال پوچھے جانے ہیں ان پر ٹیگ لگائیں۔'),
  ],
  'fixed-blueprint': [
    both(
      'A fixed test asks the same questions each time, so that a blueprint draws nothing.',
      'طے شدہ ٹیسٹ ہر بار وہی سوال پوچھتا ہے، اس لیے خاکہ کچھ نہیں چنتا۔',
    ),
    both('Remove the blueprint, or "fixed".', 'خاکہ یا "fixed" ہٹا دیں۔'),
  ],
  'fixed-explained': [
    both(
      'The final test is fixed, and explains its questions before the next attempt asks them again.',
      'آخری ٹیسٹ کے سوال طے شدہ ہیں، اور اگلی کوشش میں وہی پوچھنے سے پہلے ان کی وضاحت کر دی جاتی ہے۔',
    ),
    both(
      'Write explain: last-attempt, or allow one attempt.',
      'explain: last-attempt لکھیں، یا ایک ہی کوشش کی اجازت دیں۔',
    ),
  ],
  'scenario-missing': [
    both('There is no scenario "{{id}}".', 'عملی مشق "{{id}}" موجود نہیں۔'),
    both(
      'Correct the id, or add the scenario to the folder scenarios/.',
      'id درست کریں، یا مشق کو scenarios/ فولڈر میں شامل کریں۔',
    ),
  ],
  'scenario-unused': [
    both('The scenario "{{id}}" is used nowhere.', 'عملی مشق "{{id}}" کہیں استعمال نہیں ہوئی۔'),
    both(
      'Play it in a lesson with ::scenario{id="{{id}}"}, or remove it.',
      'کسی سبق میں ::scenario{id="{{id}}"} سے شامل کریں، یا اسے ہٹا دیں۔',
    ),
  ],
  'start-missing': [
    both('There is no step "{{step}}" to start at.', 'شروع کرنے کو مرحلہ "{{step}}" موجود نہیں۔'),
    both('Use one of: {{steps}}.', 'ان میں سے ایک لکھیں: {{steps}}۔'),
  ],
  'step-missing': [
    both('There is no step "{{step}}".', 'مرحلہ "{{step}}" موجود نہیں۔'),
    both('Use one of: {{steps}}.', 'ان میں سے ایک لکھیں: {{steps}}۔'),
  ],
  'end-chooses': [
    both(
      'The step "{{step}}" is an end and has choices.',
      'مرحلہ "{{step}}" اختتام ہے اور اس میں انتخاب بھی ہیں۔',
    ),
    both('Remove one of the two.', 'دونوں میں سے ایک ہٹا دیں۔'),
  ],
  'step-stops': [
    both('The step "{{step}}" leads nowhere.', 'مرحلہ "{{step}}" کہیں نہیں لے جاتا۔'),
    both('Give it choices, or write "end: true".', 'اسے انتخاب دیں، یا "end: true" لکھیں۔'),
  ],
  'duty-twice': [
    both('The duty "{{duty}}" stands here twice.', 'فرض "{{duty}}" یہاں دو بار ہے۔'),
    both('Give each duty an id of its own.', 'ہر فرض کو اپنا id دیں۔'),
  ],
  'duty-untimed': [
    both('What must not be done has no time limit.', 'جو نہیں کرنا اس کی کوئی مدت نہیں ہوتی۔'),
    both('Remove "within".', '"within" ہٹا دیں۔'),
  ],
  'duty-missing': [
    both('There is no duty "{{duty}}".', 'فرض "{{duty}}" موجود نہیں۔'),
    both('Use one of: {{duties}}.', 'ان میں سے ایک لکھیں: {{duties}}۔'),
  ],
  'step-unreachable': [
    both('No choice leads to the step "{{step}}".', 'کوئی انتخاب مرحلہ "{{step}}" تک نہیں لے جاتا۔'),
    both('Lead to it, or remove it.', 'وہاں تک راستہ دیں، یا اسے ہٹا دیں۔'),
  ],
  'step-endless': [
    both('No end can be reached from "{{step}}".', '"{{step}}" سے کسی اختتام تک نہیں پہنچا جا سکتا۔'),
    both('Add a choice that leads on.', 'آگے لے جانے والا انتخاب شامل کریں۔'),
  ],
  'duty-unmeetable': [
    both('No way through meets the duty "{{duty}}".', 'کسی راستے میں فرض "{{duty}}" پورا نہیں ہوتا۔'),
    both('Add a choice that meets it in time.', 'ایسا انتخاب شامل کریں جو اسے وقت پر پورا کرے۔'),
  ],
  'duty-certain': [
    both('The duty "{{duty}}" is met on every way through.', 'فرض "{{duty}}" ہر راستے میں پورا ہو جاتا ہے۔'),
    both(
      'Add a choice that misses or breaches it.',
      'ایسا انتخاب شامل کریں جس میں یہ رہ جائے یا اس کی خلاف ورزی ہو۔',
    ),
  ],
} as const satisfies Record<string, Sentences>;

/** What can be wrong with a course folder: what it is, and what to do about it. `{{…}}` is filled in. */
export const problemSentences = {
  ...files,
  ...values,
  ...lessons,
  ...translations,
  ...references,
  ...exercises,
};
export type ProblemCode = keyof typeof problemSentences;
export const problemCodes = Object.keys(problemSentences) as ProblemCode[];
