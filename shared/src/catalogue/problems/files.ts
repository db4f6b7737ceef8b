import { both, PACK_ANEW, type Sentences } from './sentence.js';

/** Files and folders, on disk and in an archive. */
export const files = {
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
