import type { Mark, MarkWay, Participant, Workshop } from '@academy/shared';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { TextField } from '../../../ui/field.js';
import { PersonName } from '../../../ui/person-name.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useFreshWorkshop } from '../api/workshop.js';
import { type Roll, shownMark, useRoll } from '../hooks/use-roll.js';
import classes from './roll-list.module.css';

const MARKS = ['present', 'absent'] as const;

interface RollListProps {
  readonly workshop: Workshop;
  readonly sessionId: string;
}

/** The roll of a session: one big target for each mark, saved as it is ticked. */
export function RollList({ workshop, sessionId }: RollListProps) {
  const { t } = useTranslation('workshops');
  const roll = useRoll(workshop.id, sessionId);
  const [search, setSearch] = useState('');
  const { participants } = workshop;
  const markOf = (one: Participant) => shownMark(roll.unsaved, one, sessionId);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = participants.filter(({ nameEn, nameUr, serviceNumber }) =>
    [nameEn, nameUr ?? '', serviceNumber ?? ''].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  const open = participants.filter((one) => markOf(one) === null);
  const readNow = useFreshWorkshop(workshop.id);
  // Whoever has checked in since this page looked last is not one of the rest.
  const rest = useMutation({
    mutationFn: async (mark: Mark) => {
      const now = (await readNow())?.participants ?? participants;
      roll.mark(Object.fromEntries(now.filter((one) => markOf(one) === null).map(({ id }) => [id, mark])));
    },
  });
  return (
    <div className={classes.stack}>
      <div className={classes.head}>
        <Counts marks={participants.map(markOf)} />
        <SaveState roll={roll} />
      </div>
      <div className={classes.tools}>
        <TextField
          type="search"
          label={t('roll.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          dir="auto"
          autoComplete="off"
        />
        {open.length > 0 && (
          <>
            <Button variant="default" loading={rest.isPending} onClick={() => rest.mutate('present')}>
              {t('roll.restPresent', { count: open.length })}
            </Button>
            <Button variant="default" loading={rest.isPending} onClick={() => rest.mutate('absent')}>
              {t('roll.restAbsent', { count: open.length })}
            </Button>
          </>
        )}
      </div>
      <ol className={classes.list}>
        {shown.map((one) => (
          <RollRow
            key={one.id}
            participant={one}
            mark={markOf(one)}
            way={markOf(one) === one.marks[sessionId] ? (one.markWays[sessionId] ?? null) : null}
            onMark={(mark) => roll.mark({ [one.id]: mark })}
          />
        ))}
      </ol>
      {shown.length === 0 && <p role="status">{t('roll.nobody')}</p>}
    </div>
  );
}

function Counts({ marks }: { marks: readonly (Mark | null)[] }) {
  const { t } = useTranslation('workshops');
  const count = (wanted: Mark | null) => marks.filter((mark) => mark === wanted).length;
  return (
    <p className={`${classes.counts} tabular`}>
      <strong>{t('roll.present', { count: count('present') })}</strong>
      <span>{t('roll.absent', { count: count('absent') })}</span>
      <span>{t('roll.unmarked', { count: count(null) })}</span>
    </p>
  );
}

function SaveState({ roll }: { roll: Roll }) {
  const { t } = useTranslation(['workshops', 'common']);
  return (
    <div className={classes.state} data-state={roll.state}>
      <span role="status">{roll.state !== 'refused' && t(`roll.state.${roll.state}`)}</span>
      {roll.state === 'waiting' && (
        <Button variant="subtle" onClick={roll.retry}>
          {t('common:tryAgain')}
        </Button>
      )}
      <ProblemNotice error={roll.refusal} />
    </div>
  );
}

interface RollRowProps {
  readonly participant: Participant;
  readonly mark: Mark | null;
  /** How the mark came, where that is known. */
  readonly way: MarkWay | null;
  readonly onMark: (mark: Mark | null) => void;
}

function RollRow({ participant, mark, way, onMark }: RollRowProps) {
  const { t } = useTranslation(['workshops', 'check-in']);
  const { localised } = useLanguage();
  const { id, agency, serviceNumber, nameEn } = participant;
  return (
    <li className={classes.row} data-mark={mark ?? 'none'}>
      <fieldset className={classes.choice}>
        <legend className={classes.who}>
          <span className={classes.name}>
            <PersonName person={participant} />
          </span>
          <span className={classes.soft}>
            {agency && localised(agency)}
            {serviceNumber && (
              <>
                {' · '}
                <bdi dir="ltr">{serviceNumber}</bdi>
              </>
            )}
          </span>
          {(way === 'code' || way === 'import') && (
            <span className={classes.way}>{t(`check-in:way.${way}`)}</span>
          )}
        </legend>
        <div className={classes.targets}>
          {MARKS.map((one) => (
            <label key={one} className={classes.target} data-mark={one}>
              <input type="radio" name={id} value={one} checked={mark === one} onChange={() => onMark(one)} />
              <span>{t(`roll.mark.${one}`)}</span>
            </label>
          ))}
          {mark !== null && (
            <Button
              variant="subtle"
              mih={44}
              className={classes.clear}
              aria-label={t('roll.clearOf', { name: nameEn })}
              onClick={() => onMark(null)}
            >
              {t('roll.clear')}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  );
}
