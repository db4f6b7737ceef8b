import type { BulkChange, BulkDryRun } from '@academy/shared';
import { isQuestionKey } from '@academy/shared';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { Dialog } from '../../../../ui/dialog.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { tryChange, useBulkChange } from '../../api/questions.js';
import classes from './bank.module.css';

interface BulkDialogProps {
  readonly draftId: string;
  readonly questions: string[];
  /** Of the whole bank. */
  readonly tags: readonly string[];
  readonly onClose: () => void;
  /** The questions have been changed. */
  readonly onDone: () => void;
}

const KINDS = ['add-tag', 'remove-tag', 'set-difficulty'] as const;

/** One change of the chosen questions: what it would do is shown before it is written. */
export function BulkDialog({ draftId, questions, tags, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation(['bank', 'errors', 'common']);
  const listId = useId();
  const [kind, setKind] = useState<BulkChange['kind']>('add-tag');
  const [tag, setTag] = useState('');
  const [difficulty, setDifficulty] = useState('2');
  const [isWrong, setWrong] = useState(false);
  const change: BulkChange =
    kind === 'set-difficulty' ? { kind, difficulty: Number(difficulty) } : { kind, tag: tag.trim() };
  const dryRun = useMutation({ mutationFn: () => tryChange(draftId, { questions, change }) });
  const look = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isRight = change.kind === 'set-difficulty' || isQuestionKey(change.tag);
    setWrong(!isRight);
    if (isRight) dryRun.mutate();
  };
  if (dryRun.data)
    return (
      <Dialog title={t('bulk.shows')} onClose={onClose}>
        <Confirm
          draftId={draftId}
          asked={{ questions, change }}
          dryRun={dryRun.data}
          onBack={() => dryRun.reset()}
          onDone={onDone}
        />
      </Dialog>
    );
  return (
    <Dialog title={t('bulk.title', { count: questions.length })} onClose={onClose}>
      <form noValidate onSubmit={look} className={classes.filters}>
        <SelectField
          label={t('bulk.what')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'add-tag')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`bulk.kind.${one}`)}
            </option>
          ))}
        </SelectField>
        {kind === 'set-difficulty' ? (
          <SelectField
            label={t('bulk.difficulty')}
            value={difficulty}
            onChange={(event) => setDifficulty(event.currentTarget.value)}
          >
            {['1', '2', '3'].map((one) => (
              <option key={one} value={one}>
                {t(`difficulty.${one}`)}
              </option>
            ))}
          </SelectField>
        ) : (
          <TextField
            name="bulk-tag"
            label={t('bulk.tag')}
            dir="ltr"
            list={listId}
            autoComplete="off"
            maxLength={80}
            value={tag}
            error={isWrong ? t('errors:field.key-shape') : undefined}
            onChange={(event) => {
              setTag(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
        <datalist id={listId}>
          {tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <div className={classes.buttons}>
          <Button type="submit" loading={dryRun.isPending}>
            {t('bulk.try')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
      <ProblemNotice error={dryRun.error} />
    </Dialog>
  );
}

interface ConfirmProps {
  readonly draftId: string;
  readonly asked: { readonly questions: string[]; readonly change: BulkChange };
  readonly dryRun: BulkDryRun;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Confirm({ draftId, asked, dryRun, onBack, onDone }: ConfirmProps) {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  const confirm = useBulkChange(draftId);
  const { counts, digest, questions } = dryRun;
  const columns: Column<BulkDryRun['questions'][number]>[] = [
    {
      key: 'question',
      header: t('table.question'),
      primary: true,
      render: ({ id, stem }) => (
        <span className={classes.question}>
          <span dir="auto">{stem[language] || stem.en || stem.ur}</span>
          <bdi className={classes.id}>{id}</bdi>
        </span>
      ),
    },
    { key: 'fate', header: t('bulk.result'), render: (one) => <Fate one={one} /> },
  ];
  return (
    <>
      <p role="status">{t('bulk.counts', counts)}</p>
      <DataTable
        caption={t('bulk.table')}
        captionHidden
        columns={columns}
        rows={questions}
        rowKey={({ id }) => id}
      />
      <ProblemNotice error={confirm.error} />
      <div className={classes.line}>
        {counts.changes > 0 ? (
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ ...asked, digest }, { onSuccess: onDone })}
          >
            {t('bulk.confirm', { count: counts.changes })}
          </Button>
        ) : (
          <p>{t('bulk.nothing')}</p>
        )}
        <Button variant="default" onClick={onBack}>
          {t('bulk.back')}
        </Button>
      </div>
    </>
  );
}

function Fate({ one: { fate, drawn, notDrawn } }: { one: BulkDryRun['questions'][number] }) {
  const { t } = useTranslation('bank');
  const names = (tests: typeof drawn): string => tests.map((test) => t(`used.${test}`)).join(' · ');
  return (
    <span className={classes.question}>
      {t(`bulk.fate.${fate}`)}
      {drawn.length > 0 && <span className={classes.alike}>{t('bulk.drawn', { tests: names(drawn) })}</span>}
      {notDrawn.length > 0 && (
        <span className={classes.alike}>{t('bulk.notDrawn', { tests: names(notDrawn) })}</span>
      )}
    </span>
  );
}
