import { type Block, type Language, type Lesson, type OpenQuestion, type Scenario } from '@academy/shared';
import { IconAlertTriangle, IconBulb, IconCheck, IconScale, IconUser, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import { Said } from '../../../ui/said.js';
import { Untranslated } from '../../../ui/untranslated.js';
import classes from './lesson-blocks.module.css';
import { Recording } from './recording.js';

interface LessonBlocksProps {
  readonly lesson: Lesson;
  /** Of a recording or its captions, by its name. */
  readonly mediaAddress: (name: string) => string;
  readonly renderCheck: (question: OpenQuestion) => ReactNode;
  readonly renderScenario: (scenario: Scenario) => ReactNode;
  /** What a reader may do with a block: bookmark it, write a note. */
  readonly renderTools?: (block: Block, number: number) => ReactNode;
}

/** The lesson as it is read. Each block carries its key, by which the place is found again. */
export function LessonBlocks({ lesson, renderTools, ...renderers }: LessonBlocksProps) {
  return lesson.blocks.map((block, index) => (
    <div key={block.key} data-key={block.key} data-kind={block.kind} className={classes.block}>
      {block.lang && block.lang !== lesson.language ? (
        <>
          <Untranslated shown={block.lang} />
          <div lang={block.lang} dir={dirOf(block.lang)}>
            <BlockBody block={block} language={block.lang} {...renderers} />
          </div>
        </>
      ) : (
        <BlockBody block={block} language={lesson.language} {...renderers} />
      )}
      {!isHeading(block) && renderTools?.(block, index + 1)}
    </div>
  ));
}

const isHeading = (block: Block): boolean => block.kind === 'text' && /^<h\d/.test(block.html);

interface BodyProps extends Omit<LessonBlocksProps, 'renderTools' | 'lesson'> {
  readonly block: Block;
  readonly language: Language;
}

function BlockBody({ block, language, mediaAddress, renderCheck, renderScenario }: BodyProps) {
  switch (block.kind) {
    case 'text':
      return <Html html={block.html} />;
    case 'check':
      return renderCheck(block.question);
    case 'scenario':
      return renderScenario(block.scenario);
    case 'audio':
    case 'video':
      return <Recording block={block} mediaAddress={mediaAddress} language={language} />;
    case 'drawing':
      return (
        <div
          role="img"
          aria-label={block.alt}
          className={classes.drawing}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the server allows shapes and words in it, nothing that runs or loads
          dangerouslySetInnerHTML={{ __html: block.svg }}
        />
      );
    case 'figure':
      return <img src={block.src} alt={block.alt} loading="lazy" className={classes.figure} />;
    case 'law': {
      const { label } = block.citation;
      return (
        <Box look="law" label="law" icon={<IconScale aria-hidden size={22} />}>
          <Html html={block.html} />
          <p className={classes.citation}>
            <Said text={label} language={language} />
          </p>
        </Box>
      );
    }
    case 'note':
      return (
        <Box look={block.tone} label={block.tone} icon={NOTE_ICONS[block.tone]}>
          <Html html={block.html} />
        </Box>
      );
    default:
      return (
        <Box look={block.kind} label={block.kind} icon={BOX_ICONS[block.kind]}>
          <Html html={block.html} />
        </Box>
      );
  }
}

const NOTE_ICONS = {
  tip: <IconBulb aria-hidden size={22} />,
  warning: <IconAlertTriangle aria-hidden size={22} />,
};

const BOX_ICONS = {
  case: <IconUser aria-hidden size={22} />,
  do: <IconCheck aria-hidden size={22} stroke={3} />,
  dont: <IconX aria-hidden size={22} stroke={3} />,
};

interface BoxProps {
  readonly look: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** A box with its kind in words: the colour and the icon only repeat it. */
function Box({ look, label, icon, children }: BoxProps) {
  const { t } = useTranslation('learn');
  const { language } = useLanguage();
  return (
    <div role="note" aria-label={t(`block.${label}`)} className={classes.box} data-look={look}>
      <p className={classes.label} lang={language} dir={dirOf(language)}>
        {icon}
        {t(`block.${label}`)}
      </p>
      {children}
    </div>
  );
}

/** Rendered and sanitised by the server when the publication was made. */
const Html = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server allows no script, style or attribute in it
  <div className={classes.html} dangerouslySetInnerHTML={{ __html: isolateSections(html) }} />
);
