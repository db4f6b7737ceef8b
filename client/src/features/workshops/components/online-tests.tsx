import type { WorkshopTests } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { Section } from '../../../ui/section.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../ui/states.js';
import { useChangeTests, useTestedCourses, useWorkshopTests } from '../api/tests.js';
import classes from './online-tests.module.css';
import { TestCard } from './test-card.js';

interface OnlineTestsProps {
  readonly workshopId: string;
  /** Whether the reader may attach, open and close. */
  readonly canChange: boolean;
}

/** The online tests of a workshop: attached, opened, closed. Nothing is shown where there is none and none can be. */
export function OnlineTests({ workshopId, canChange }: OnlineTestsProps) {
  const { t } = useTranslation('workshop-tests');
  const { data, error, refetch } = useWorkshopTests(workshopId);
  if (data && !data.course && !canChange) return null;
  return (
    <Section title={t('title')} note={t('note')}>
      {data ? (
        <Tests workshopId={workshopId} tests={data} canChange={canChange} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={4} />
      )}
    </Section>
  );
}

interface TestsProps extends OnlineTestsProps {
  readonly tests: WorkshopTests;
}

function Tests({ workshopId, tests, canChange }: TestsProps) {
  const { t } = useTranslation('workshop-tests');
  const { localised } = useLanguage();
  const detach = useChangeTests(workshopId);
  const { course } = tests;
  return (
    <>
      <p role="status">{!course && detach.isSuccess && t('attach.removed')}</p>
      {course ? (
        <div className={classes.stack}>
          <p>{t('from', { course: localised(course.title), number: course.publicationNumber })}</p>
          <div className={classes.cards}>
            {tests.tests.map((test) => (
              <TestCard
                key={test.which}
                workshopId={workshopId}
                test={test}
                of={tests.participants}
                canChange={canChange}
              />
            ))}
          </div>
          {canChange && tests.canChange && (
            <div>
              <Button
                variant="default"
                loading={detach.isPending}
                onClick={() => detach.mutate({ deed: 'detach' })}
              >
                {t('attach.remove')}
              </Button>
              <ProblemNotice error={detach.error} />
            </div>
          )}
        </div>
      ) : (
        <Attach workshopId={workshopId} />
      )}
    </>
  );
}

function Attach({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('workshop-tests');
  const { localised } = useLanguage();
  const courses = useTestedCourses().data?.items ?? [];
  const attach = useChangeTests(workshopId);
  const [courseId, setCourseId] = useState('');
  return (
    <form
      className={classes.attach}
      onSubmit={(event) => {
        event.preventDefault();
        if (courseId && !attach.isPending) attach.mutate({ deed: 'attach', courseId });
      }}
    >
      <SelectField
        name="course"
        label={t('attach.label')}
        hint={t('attach.hint')}
        value={courseId}
        onChange={(event) => setCourseId(event.currentTarget.value)}
      >
        <option value="">{t('attach.choose')}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {localised(title)}
          </option>
        ))}
      </SelectField>
      <p className={classes.soft}>{t('attach.perCent')}</p>
      <ProblemNotice error={attach.error} />
      <div>
        <Button type="submit" variant="default" disabled={!courseId} loading={attach.isPending}>
          {t('attach.submit')}
        </Button>
      </div>
    </form>
  );
}
