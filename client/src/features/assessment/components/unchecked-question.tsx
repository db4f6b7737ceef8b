import { type Language, type OpenQuestion } from '@academy/shared';
import { IconHelpHexagon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import { AnswerField, hintOf } from './answer-field.js';
import classes from './question.module.css';

/** A question of a lesson that is not published yet: looks as it will, and grades nothing. */
export function UncheckedQuestion({ question, language }: { question: OpenQuestion; language: Language }) {
  const { t } = useTranslation('learn');
  const { language: own } = useLanguage();
  const [given, setGiven] = useState(question.kind === 'order' ? question.options.map(({ key }) => key) : []);
  const hint = hintOf(question);
  return (
    <div className={classes.practice}>
      <p className={classes.eyebrow} lang={own} dir={dirOf(own)}>
        <IconHelpHexagon aria-hidden size={22} />
        {t('practice.title')}
      </p>
      <AnswerField
        question={question}
        language={language}
        legend={<Said text={question.stem} language={language} />}
        hint={hint ? t(`common:answer.hint.${hint}`) : undefined}
        given={given}
        onChange={setGiven}
        graded={undefined}
        words={{ chosenRight: '', right: '', chosenWrong: '' }}
      />
    </div>
  );
}
