import { ADD_URDU, both, MARK, SAME_BLOCKS, type Sentences } from './sentence.js';

/** Two languages, one course. */
export const translations = {
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
