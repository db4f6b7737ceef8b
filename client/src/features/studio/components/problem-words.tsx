import { type CourseProblemView, problemInWords, problemSentences } from '@academy/shared';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './studio.module.css';

/** What is wrong, and what to do about it, in the reader's own language. */
export function ProblemWords({ problem }: { problem: CourseProblemView }) {
  const { language } = useLanguage();
  // A server that is newer than this page may know of more.
  const isKnown = Object.hasOwn(problemSentences, problem.code);
  const { message, remedy } = isKnown ? problemInWords(problem, language) : problem;
  return (
    <>
      {message} <span className={classes.remedy}>{remedy}</span>
    </>
  );
}
