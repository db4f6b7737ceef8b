import type { WordDryRun } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { dirOf } from '../../../lib/i18n/index.js';
import { Section } from '../../../ui/section.js';
import type { SeenWord } from '../api/word-import.js';
import { ProblemList } from './problem-list.js';
import classes from './studio.module.css';
import { WordConfirm } from './word-confirm.js';

/** What a document becomes: its lessons, what of it does not come along, and what has to be mended afterwards. */
export function WordOutline({ seen, onDone }: { seen: SeenWord; onDone: (id: string) => void }) {
  const { t } = useTranslation('word');
  const { dryRun, file } = seen;
  return (
    <Section title={dryRun.title ?? file.name} note={t('nothingYet')} look="sand">
      <div className={classes.stack}>
        {dryRun.modules.map((module, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: modules of a document have no other identity
          <Module key={index} module={module} seen={seen} />
        ))}
        {dryRun.notices.length > 0 && (
          <div>
            <h3 className={classes.module}>{t('notices')}</h3>
            <ul className={classes.plain}>
              {dryRun.notices.map((notice) => (
                <Notice key={notice.kind} notice={notice} />
              ))}
            </ul>
          </div>
        )}
        {dryRun.problems.length > 0 && (
          <div>
            <h3 className={classes.module}>{t('problems')}</h3>
            <ProblemList problems={dryRun.problems} />
          </div>
        )}
        {dryRun.canImport ? (
          <WordConfirm seen={seen} onDone={onDone} />
        ) : (
          <p>
            <strong>{t(dryRun.modules.length === 0 ? 'nothing' : 'inReview')}</strong>
          </p>
        )}
      </div>
    </Section>
  );
}

function Module({ module, seen }: { module: WordDryRun['modules'][number]; seen: SeenWord }) {
  const { t } = useTranslation('word');
  const said = { lang: seen.language, dir: dirOf(seen.language) };
  return (
    <div>
      <h3 className={classes.module} {...said}>
        {module.title}
      </h3>
      <ul className={classes.rows}>
        {module.lessons.map((lesson, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lessons of a document have no other identity
          <li key={index} className={classes.row}>
            <span {...said}>{lesson.title}</span>
            <span className={classes.marks}>
              {lesson.of && <bdi>{t('translationOf', { title: lesson.of })}</bdi>}
              {t('blocks', { count: lesson.blocks })} · {t('minutes', { count: lesson.minutes })}
              {lesson.pictures > 0 && ` · ${t('pictures', { count: lesson.pictures })}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Told = WordDryRun['notices'][number];

/** So many stand there at once; more unfold. */
const FEW = 3;

/** What does not come along as it stood, item by item: beside which words it stood, and what it said. */
function Notice({ notice: { kind, count, items } }: { notice: Told }) {
  const { t } = useTranslation('word');
  return (
    <li>
      <p>{t(`notice.${kind}`, { count })}</p>
      {items.length > FEW ? (
        <details>
          <summary>{t('each', { count: items.length })}</summary>
          <Items items={items} />
          {count > items.length && (
            <p className={classes.note}>{t('more', { count: count - items.length })}</p>
          )}
        </details>
      ) : (
        <Items items={items} />
      )}
    </li>
  );
}

function Items({ items }: Pick<Told, 'items'>) {
  return (
    <ul className={classes.told}>
      {items.map(({ near, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items have no other identity
        <li key={index} dir="auto">
          {near !== '' && <bdi>«{near}»</bdi>}
          {near !== '' && text !== '' && ': '}
          {text !== '' && <bdi>{text}</bdi>}
        </li>
      ))}
    </ul>
  );
}
