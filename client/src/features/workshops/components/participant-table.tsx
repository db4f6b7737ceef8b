import { gainOf, type Participant, type Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PersonName } from '../../../ui/person-name.js';
import { Gain } from './gain.js';
import { ParticipantExtraTime } from './participant-extra-time.js';
import { RemoveParticipant } from './remove-participant.js';
import { Score } from './score.js';

/** Who takes part, how often they were there, and their scores. */
export function ParticipantTable({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation('workshops');
  const { localised } = useLanguage();
  const canOpen = useCan('reports.open-people');
  const canRun = useCan('workshops.run');
  const { postTest, sessions } = workshop;
  const attended = ({ marks }: Participant): number =>
    sessions.filter(({ id }) => marks[id] === 'present').length;
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (one) =>
        canOpen ? (
          <Link to={paths.personEvidence(one.personId)}>
            <PersonName person={one} />
          </Link>
        ) : (
          <PersonName person={one} />
        ),
    },
    { key: 'agency', header: t('people.agency'), render: ({ agency }) => (agency ? localised(agency) : '–') },
    { key: 'rank', header: t('people.rank'), render: ({ rank }) => (rank ? localised(rank) : '–') },
    {
      key: 'attended',
      header: t('people.attended'),
      render: (one) => t('people.attendedOf', { attended: attended(one), of: sessions.length }),
    },
  ];
  if (postTest) {
    columns.push(
      {
        key: 'pre',
        header: t('scores.pre'),
        numeric: true,
        render: ({ preScore, preWay }) => <Score value={preScore} way={preWay} />,
      },
      {
        key: 'post',
        header: t('scores.post'),
        numeric: true,
        render: ({ postScore, postWay }) => <Score value={postScore} way={postWay} />,
      },
      {
        key: 'gain',
        header: t('scores.gain'),
        numeric: true,
        render: ({ preScore, postScore }) => <Gain points={gainOf(preScore, postScore, postTest.outOf)} />,
      },
    );
  }
  if (canRun && workshop.state === 'draft') {
    columns.push({
      key: 'remove',
      header: t('people.change'),
      render: (one) => (
        <>
          {workshop.tests && <ParticipantExtraTime workshopId={workshop.id} participant={one} />}
          <RemoveParticipant workshopId={workshop.id} participant={one} />
        </>
      ),
    });
  }
  return (
    <DataTable
      caption={t('people.title')}
      captionHidden
      columns={columns}
      rows={workshop.participants}
      rowKey={({ id }) => id}
    />
  );
}
