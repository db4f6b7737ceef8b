import { inLanguage, type Language, languages } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField } from '../../../../ui/field.js';
import { Section } from '../../../../ui/section.js';
import { Segmented } from '../../../../ui/segmented.js';
import { EmptyState, ErrorState, ProblemNotice, SkeletonLines } from '../../../../ui/states.js';
import { useCourses } from '../../api/list-courses.js';
import { useExportBank, type WantedBank } from '../../api/question-exchange.js';
import classes from './exchange.module.css';

const targets = ['gift', 'moodle-xml'] as const;

/** The bank of a published course as a file for another system. */
export function BankExport() {
  const { t } = useTranslation('question-exchange');
  const courses = useCourses();
  return (
    <Section title={t('bank.title')} note={t('bank.note')} look="card">
      {courses.isPending && <SkeletonLines lines={3} />}
      {courses.error && <ErrorState error={courses.error} onRetry={() => void courses.refetch()} />}
      {courses.data && courses.data.items.length === 0 && <EmptyState title={t('bank.none')} />}
      {courses.data && courses.data.items.length > 0 && <ChooseBank courses={courses.data.items} />}
    </Section>
  );
}

type Courses = NonNullable<ReturnType<typeof useCourses>['data']>['items'];

function ChooseBank({ courses }: { courses: Courses }) {
  const { t } = useTranslation('question-exchange');
  const { language } = useLanguage();
  const [slug, setSlug] = useState(courses[0]?.slug ?? '');
  const [to, setTo] = useState<WantedBank['to']>('moodle-xml');
  const [lang, setLang] = useState<Language>(language);
  const download = useExportBank();
  return (
    <div className={classes.fields}>
      <SelectField
        label={t('bank.course')}
        value={slug}
        onChange={(event) => setSlug(event.currentTarget.value)}
      >
        {courses.map((course) => (
          <option key={course.slug} value={course.slug}>
            {inLanguage(course.title, language)}
          </option>
        ))}
      </SelectField>
      <Segmented
        legend={t('bank.format')}
        name="bank-format"
        value={to}
        {...(to === 'gift' ? { note: t('bank.gift') } : {})}
        options={targets.map((value) => ({ value, label: t(`target.${value}`) }))}
        onChange={setTo}
      />
      <Segmented
        legend={t('bank.language')}
        name="bank-language"
        value={lang}
        {...(lang === 'ur' ? { note: t('bank.languageNote') } : {})}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={setLang}
      />
      <ProblemNotice error={download.error} />
      <Button
        className={classes.start}
        loading={download.isPending}
        onClick={() => download.mutate({ slug, to, lang })}
      >
        {t('bank.download')}
      </Button>
      <p role="status">{download.data && t('bank.done', { name: download.data })}</p>
    </div>
  );
}
