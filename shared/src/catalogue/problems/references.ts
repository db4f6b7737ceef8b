import { both, type Sentences } from './sentence.js';

/** What names something else in the folder. */
export const references = {
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
