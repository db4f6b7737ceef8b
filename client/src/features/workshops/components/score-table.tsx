import { gainOf, type Participant, type Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PersonName } from '../../../ui/person-name.js';
import { Gain } from './gain.js';
import { ScoreField } from './score-field.js';
import classes from './score-table.module.css';

/** Points of the paper tests, typed in one after the other; each is saved on leaving its field. */
export function ScoreTable({ workshop, outOf }: { workshop: Workshop; outOf: number }) {
  const { t } = useTranslation(['workshops', 'workshop-tests']);
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (one) => <PersonName person={one} />,
    },
    ...(['preScore', 'postScore'] as const).map((which) => ({
      key: which,
      header: t(`scores.${which}Of`, { outOf }),
      render: (one: Participant) => (
        <ScoreField key={one.id} workshopId={workshop.id} participant={one} which={which} outOf={outOf} />
      ),
    })),
    {
      key: 'gain',
      header: t('scores.gain'),
      numeric: true,
      render: ({ preScore, postScore }) => <Gain points={gainOf(preScore, postScore, outOf)} />,
    },
  ];
  return (
    <>
      {workshop.tests && <p className={classes.lead}>{t('workshop-tests:online.lead')}</p>}
      <DataTable
        caption={t('scores.title')}
        captionHidden
        columns={columns}
        rows={workshop.participants}
        rowKey={({ id }) => id}
      />
    </>
  );
}
