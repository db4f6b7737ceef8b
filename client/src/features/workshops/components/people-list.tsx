import { type ListMarks, listMarks, type PeopleListDryRun, type Workshop } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '../../../lib/uuid.js';
import { Section } from '../../../ui/section.js';
import { Segmented } from '../../../ui/segmented.js';
import { ProblemNotice } from '../../../ui/states.js';
import { type ChosenList, useConfirmPeopleList, useTryPeopleList } from '../api/people-list.js';
import classes from './people-list.module.css';
import { PeopleListRows } from './people-list-rows.js';

interface Seen extends ChosenList {
  readonly listId: string;
  readonly dryRun: PeopleListDryRun;
}

/** A spreadsheet of people: chosen, looked at row by row, and then written as a whole. */
export function PeopleList({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation('people-list');
  const [marks, setMarks] = useState<ListMarks>('columns');
  const [seen, setSeen] = useState<Seen | null>(null);
  const attempt = useTryPeopleList(workshop.id);
  const confirm = useConfirmPeopleList(workshop.id);

  const look = (list: ChosenList): void => {
    setSeen(null);
    confirm.reset();
    attempt.mutate(list, { onSuccess: (dryRun) => setSeen({ ...list, dryRun, listId: uuidv7() }) });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file) look({ file, marks });
    // The same file again is a choice too.
    event.currentTarget.value = '';
  };
  const changeMarks = (wanted: ListMarks): void => {
    setMarks(wanted);
    if (seen) look({ file: seen.file, marks: wanted });
  };

  return (
    <div className={classes.stack}>
      <Segmented
        legend={t('marks.legend')}
        note={t(`marks.note.${marks}`)}
        name="marks"
        value={marks}
        options={listMarks.map((value) => ({ value, label: t(`marks.${value}`) }))}
        onChange={changeMarks}
      />
      <label className={classes.zone}>
        <span className={classes.button}>{t('choose')}</span>
        <span className={classes.hint}>{t('hint')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className={classes.input}
          onChange={choose}
        />
      </label>
      <p role="status">
        {attempt.isPending && t('checking')}
        {confirm.data && t('done', { ...confirm.data })}
      </p>
      <ProblemNotice error={attempt.error ?? confirm.error} />
      {seen && !confirm.data && (
        <DryRun
          workshop={workshop}
          seen={seen}
          pending={confirm.isPending}
          onConfirm={() =>
            confirm.mutate({
              ...{ file: seen.file, marks: seen.marks },
              ...{ listId: seen.listId, digest: seen.dryRun.digest },
            })
          }
        />
      )}
    </div>
  );
}

interface DryRunProps {
  readonly workshop: Workshop;
  readonly seen: Seen;
  readonly pending: boolean;
  readonly onConfirm: () => void;
}

function DryRun({ workshop, seen: { file, dryRun }, pending, onConfirm }: DryRunProps) {
  const { t } = useTranslation('people-list');
  const { counts, marks, sessionIds } = dryRun;
  const added = counts.joins + counts.new;
  const numbers = sessionIds.map((id) => workshop.sessions.findIndex((one) => one.id === id) + 1);
  return (
    <Section title={file.name} note={t('nothingYet')} look="sand">
      <div className={classes.stack}>
        {numbers.length > 0 && <p>{t('sessions', { numbers: numbers.join(', ') })}</p>}
        <PeopleListRows workshop={workshop} dryRun={dryRun} />
        {added + marks > 0 ? (
          <Button size="lg" className={classes.confirm} loading={pending} onClick={onConfirm}>
            {t('confirm', { added, marks })}
          </Button>
        ) : (
          <p>{t('nothingToDo')}</p>
        )}
      </div>
    </Section>
  );
}
