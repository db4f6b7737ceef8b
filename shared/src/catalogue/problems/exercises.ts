import { both, type Sentences } from './sentence.js';

/** Questions, tests and scenarios. */
export const exercises = {
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
