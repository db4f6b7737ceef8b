import type { CourseSettings, CourseSettingsView } from '@academy/shared';
import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../../ui/section.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { useSettings } from '../../hooks/use-settings.js';
import { settingsDifferences } from '../../settings-differences.js';
import { ProblemList } from '../problem-list.js';
import { CourseFields } from './course-fields.js';
import { DryDraw } from './dry-draw.js';
import { LawFields, type RenderLawChoice } from './law-fields.js';
import classes from './settings.module.css';
import { TestFields } from './test-fields.js';

interface SettingsFormProps {
  readonly draftId: string;
  readonly view: CourseSettingsView & { readonly settings: CourseSettings };
  readonly readOnly: boolean;
  /** Of the course. */
  readonly slug: string;
  readonly renderLawChoice: RenderLawChoice;
}

/** course.yaml as a form, saved as a whole; what is wrong is told beside its field. */
export function CourseSettingsForm(props: SettingsFormProps) {
  const { draftId, view: first, readOnly, slug, renderLawChoice } = props;
  const { t } = useTranslation('course-settings');
  const { form, isDirty, state, problem, theirs, save, keepMine, takeTheirs } = useSettings(
    draftId,
    first,
    readOnly,
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!readOnly && state !== 'saving') void save();
  };
  const standing = isDirty ? 'unsaved' : state === 'saved' ? 'saved' : 'same';
  return (
    <>
      <form noValidate onSubmit={submit} className={classes.stack}>
        <Section title={t('sections.course')}>
          <div className={classes.stack}>
            <CourseFields form={form} />
          </div>
        </Section>
        <Section title={t('sections.laws')}>
          <LawFields form={form} slug={slug} renderChoice={renderLawChoice} />
        </Section>
        <Section title={t('sections.test')}>
          <div className={classes.stack}>
            <TestFields form={form} />
          </div>
        </Section>
        {theirs?.settings && (
          <Conflict
            theirs={theirs}
            differences={settingsDifferences(theirs.settings, form.value)}
            onMine={() => void keepMine()}
            onTheirs={takeTheirs}
          />
        )}
        {!theirs && <ProblemNotice error={problem} />}
        {!readOnly && (
          <div className={classes.save}>
            <Button type="submit" loading={state === 'saving'} disabled={!isDirty}>
              {t('save')}
            </Button>
            <p role="status">{t(`state.${standing}`)}</p>
          </div>
        )}
      </form>
      <Section title={t('sections.draw')} note={t('draw.note')} look="sand">
        <DryDraw draftId={draftId} hasPretest={form.view.settings?.pretest != null} isDirty={isDirty} />
      </Section>
      <Section title={t('sections.problems')}>
        <ProblemList problems={form.view.problems} />
      </Section>
    </>
  );
}

interface ConflictProps {
  readonly theirs: CourseSettingsView;
  readonly differences: ReturnType<typeof settingsDifferences>;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two people changed the same file: what differs stands beside each other until one has chosen. */
function Conflict({ theirs, differences, onMine, onTheirs }: ConflictProps) {
  const { t } = useTranslation(['course-settings', 'studio']);
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{t('studio:conflict.title')}</strong> <bdi>{theirs.by}</bdi>
      </p>
      <p>{t('studio:conflict.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses a keyboard scrolls it */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('differences')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('studio:conflict.theirs')}</th>
              <th scope="col">{t('studio:conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, theirs: left, mine }) => (
              <tr key={path}>
                <th scope="row" dir="ltr">
                  {path}
                </th>
                <td dir="auto">{left}</td>
                <td dir="auto">{mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={classes.buttons}>
        <Button onClick={onMine}>{t('studio:conflict.keepMine')}</Button>
        <Button variant="default" onClick={onTheirs}>
          {t('studio:conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
