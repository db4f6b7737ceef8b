import { both, type Sentences } from './sentence.js';

/** Values of YAML and front matter. */
export const values = {
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
