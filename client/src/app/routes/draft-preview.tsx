import type { Language, Lesson } from '@academy/shared';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { UncheckedQuestion } from '../../features/assessment/components/unchecked-question.js';
import { LessonBlocks } from '../../features/catalogue/components/lesson-blocks.js';
import { LessonSources } from '../../features/catalogue/components/lesson-sources.js';
import { languageIn } from '../../features/catalogue/lesson-language.js';
import { mediaAddress } from '../../features/studio/api/media.js';
import { useLessonPreview } from '../../features/studio/api/texts.js';
import { PreviewChoices, type PreviewSize } from '../../features/studio/components/preview-choices.js';
import { BlockComments, OtherComments } from '../../features/studio/components/review/block-comments.js';
import { dirOf, loadNamespaces, useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './draft-preview.module.css';
import reader from './reader.module.css';

const ScenarioPlayer = lazy(async () => {
  const [module] = await Promise.all([
    import('../../features/assessment/components/scenario-player.js'),
    loadNamespaces(['scenario']),
  ]);
  return module;
});

/** A lesson of a draft as a trainee will read it; nothing is recorded. */
export default function DraftPreviewPage() {
  const { t } = useTranslation('studio');
  const { language: own } = useLanguage();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const lesson = params.get('lesson') ?? '';
  const [language, setLanguage] = useState<Language>(own);
  const [size, setSize] = useState<PreviewSize>('phone');
  const { data, error, refetch } = useLessonPreview(id, lesson, language);
  return (
    <Page
      title={t('preview.title')}
      lead={t('preview.lead')}
      eyebrow={<Link to={paths.draftLesson(id, lesson)}>{t('preview.back')}</Link>}
    >
      <div className={classes.choices}>
        <PreviewChoices {...{ language, size }} onLanguage={setLanguage} onSize={setSize} />
      </div>
      {data ? (
        <Shown key={`${data.key} ${data.language}`} draftId={id} path={lesson} lesson={data} size={size} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines title lines={10} />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly draftId: string;
  /** Of the lesson's files, without language and ending. */
  readonly path: string;
  readonly lesson: Lesson;
  readonly size: PreviewSize;
}

function Shown({ draftId, path, lesson, size }: ShownProps) {
  const { t } = useTranslation('learn');
  const { language } = lesson;
  const [titleLanguage, noteLanguage] = [languageIn(lesson, 'title'), languageIn(lesson, 'contentNote')];
  const file = `${path}.${language}.md`;
  return (
    <div className={classes.frame} data-size={size}>
      {lesson.contentNote && (
        <p className={classes.note} lang={noteLanguage} dir={dirOf(noteLanguage)}>
          {lesson.contentNote}
        </p>
      )}
      {language !== lesson.asked && (
        <p className={reader.untranslated}>{t(`reader.untranslated.${language}`)}</p>
      )}
      <h2 className={classes.title} lang={titleLanguage} dir={dirOf(titleLanguage)}>
        {lesson.title}
      </h2>
      <article lang={language} dir={dirOf(language)} className={reader.lesson}>
        <LessonBlocks
          lesson={lesson}
          mediaAddress={(name) => mediaAddress(draftId, name)}
          renderTools={(block, number) => (
            <BlockComments
              draftId={draftId}
              path={`${path}.${block.lang ?? language}.md`}
              block={block.key}
              number={number}
            />
          )}
          renderCheck={(question) => <UncheckedQuestion question={question} language={language} />}
          renderScenario={(scenario) => (
            <Suspense fallback={<SkeletonLines lines={6} />}>
              <ScenarioPlayer publicationId={draftId} scenario={scenario} language={language} />
            </Suspense>
          )}
        />
        <LessonSources lesson={lesson} />
      </article>
      <OtherComments draftId={draftId} lesson={path} path={file} shown={commentable(lesson)} />
    </div>
  );
}

/** Blocks that have room for comments beside them: a heading has none. */
const commentable = ({ blocks }: Lesson): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === 'text' && /^<h\d/.test(block.html) ? [] : [block.key])));
