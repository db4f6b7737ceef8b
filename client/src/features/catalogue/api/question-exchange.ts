import {
  convertQuestions,
  exportBank,
  type Language,
  type QuestionsDryRun,
  type QuestionTarget,
  questionTemplate,
  tryQuestions,
} from '@academy/shared';
import { useMutation } from '@tanstack/react-query';
import { addressOf } from '../../../lib/api.js';
import { downloadFile } from '../../../lib/download-file.js';
import { sendFile } from '../../../lib/send-file.js';

/** A file that stays in the browser: it is sent again for whatever is made from it. */
export interface LookedAt {
  readonly file: File;
  readonly written: Language;
  readonly dryRun: QuestionsDryRun;
}

/** What becomes of each question of a file; the server keeps nothing of it. */
export async function lookAtQuestions(
  file: File,
  written: Language,
  onProgress: (part: number) => void,
): Promise<LookedAt> {
  const dryRun = await sendFile(tryQuestions, { query: { written } }, file, onProgress);
  return { file, written, dryRun };
}

const names: Readonly<Record<QuestionTarget, string>> = {
  yaml: 'questions.yaml',
  gift: 'questions.gift.txt',
  'moodle-xml': 'questions.moodle.xml',
  fates: 'questions.csv',
};

/** Makes a file from the one that was looked at. */
export const useConvertQuestions = ({ file, written }: LookedAt, lang: Language) =>
  useMutation({
    mutationFn: (to: QuestionTarget) =>
      downloadFile(addressOf(convertQuestions, { query: { written, to, lang } }), names[to], file),
  });

export const questionTemplateAddress = (lang: Language): string =>
  addressOf(questionTemplate, { query: { lang } });

export interface WantedBank {
  readonly slug: string;
  readonly to: 'gift' | 'moodle-xml';
  readonly lang: Language;
}

/** Downloads the bank of a course with its key, and gives the name of the file. */
export const useExportBank = () =>
  useMutation({
    mutationFn: async ({ slug, to, lang }: WantedBank): Promise<string> => {
      const name = `${slug}.${lang}.${to === 'gift' ? 'gift.txt' : 'moodle.xml'}`;
      await downloadFile(addressOf(exportBank, { params: { slug } }), name, { to, lang });
      return name;
    },
  });
