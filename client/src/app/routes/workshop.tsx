import type { Workshop } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { csvAddress } from '../../features/workshops/api/papers.js';
import { useWorkshop } from '../../features/workshops/api/workshop.js';
import { ConfirmationList } from '../../features/workshops/components/confirmation-list.js';
import { IcsLink } from '../../features/workshops/components/ics-link.js';
import { OnlineTests } from '../../features/workshops/components/online-tests.js';
import { ParticipantTable } from '../../features/workshops/components/participant-table.js';
import { ReopenWorkshop } from '../../features/workshops/components/reopen-workshop.js';
import { SessionList } from '../../features/workshops/components/session-list.js';
import { SheetButton } from '../../features/workshops/components/sheet-button.js';
import { SignedSheets } from '../../features/workshops/components/signed-sheets.js';
import { WorkshopBadge } from '../../features/workshops/components/workshop-badge.js';
import { WorkshopDates } from '../../features/workshops/components/workshop-dates.js';
import { WorkshopFacts } from '../../features/workshops/components/workshop-facts.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { titleOf } from '../workshop-page.js';
import classes from './workshop.module.css';

/** One workshop: what it is, its sessions, who takes part, and whether it was confirmed. */
export default function WorkshopPage() {
  const { t } = useTranslation('workshops');
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const canRun = useCan('workshops.run');
  const { data, error, refetch } = useWorkshop(id);
  return (
    <Page
      title={data ? titleOf(data, language) : t('list.title')}
      eyebrow={data && <WorkshopBadge state={data.state} />}
      lead={
        data && <WorkshopDates from={data.sessions[0]?.day ?? null} to={data.sessions.at(-1)?.day ?? null} />
      }
      width="wide"
      actions={
        canRun &&
        data?.state === 'draft' && (
          <ButtonLink to={paths.editWorkshop(id)} variant="default">
            {t('form.edit')}
          </ButtonLink>
        )
      }
    >
      {data ? (
        <Parts workshop={data} canRun={canRun} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}

interface PartProps {
  readonly workshop: Workshop;
  readonly canRun: boolean;
}

function Parts(props: PartProps) {
  const { t } = useTranslation('workshops');
  const { workshop } = props;
  return (
    <>
      <ConfirmationPart {...props} />
      <Section title={t('facts')} look="card">
        <WorkshopFacts workshop={workshop} />
      </Section>
      <SessionsPart {...props} />
      <OnlineTests workshopId={workshop.id} canChange={props.canRun && workshop.state === 'draft'} />
      <PeoplePart {...props} />
      <Section title={t('sheets.title')} note={t('sheets.note')}>
        <SignedSheets workshopId={workshop.id} />
      </Section>
    </>
  );
}

function ConfirmationPart({ workshop, canRun }: PartProps) {
  const { t } = useTranslation('workshops');
  const isConfirmed = workshop.state === 'confirmed';
  const [latest] = workshop.confirmations;
  return (
    <Section
      title={t('confirmation')}
      note={t(isConfirmed ? 'confirmedNote' : 'draftNote')}
      look="sand"
      actions={
        <ButtonLink
          to={paths.confirmWorkshop(workshop.id)}
          variant={isConfirmed || !canRun ? 'default' : 'filled'}
        >
          {t(isConfirmed ? 'confirm.look' : 'confirm.open')}
        </ButtonLink>
      }
    >
      {latest && <ConfirmationList workshop={workshop} />}
      {latest && isConfirmed && canRun && (
        <div className={classes.reopen}>
          <ReopenWorkshop workshopId={workshop.id} revision={latest.revision} recorded={latest.recorded} />
        </div>
      )}
    </Section>
  );
}

function SessionsPart({ workshop, canRun }: PartProps) {
  const { t } = useTranslation('workshops');
  const any = workshop.sessions.length > 0;
  return (
    <Section
      title={t('sessions.title')}
      actions={
        any && (
          <div className={classes.actions}>
            <IcsLink workshopId={workshop.id} />
            {canRun && <SheetButton workshopId={workshop.id} label={t('sessions.sheets')} />}
          </div>
        )
      }
    >
      {any ? (
        <SessionList workshop={workshop} />
      ) : (
        <EmptyState title={t('sessions.none')}>{t('sessions.noneText')}</EmptyState>
      )}
    </Section>
  );
}

function PeoplePart({ workshop, canRun }: PartProps) {
  const { t } = useTranslation(['workshops', 'people-list']);
  const { language } = useLanguage();
  const { id, participants } = workshop;
  const canChange = canRun && workshop.state === 'draft';
  return (
    <Section
      title={t('people.titleCount', { count: participants.length })}
      actions={
        <div className={classes.actions}>
          {canChange && (
            <>
              <ButtonLink to={paths.workshopPeople(id)}>{t('add.open')}</ButtonLink>
              <ButtonLink to={paths.workshopList(id)} variant="default">
                {t('people-list:open')}
              </ButtonLink>
            </>
          )}
          {canChange && workshop.postTest && participants.length > 0 && (
            <ButtonLink to={paths.workshopScores(id)} variant="default">
              {t('scores.open')}
            </ButtonLink>
          )}
          {participants.length > 0 && (
            <Button
              component="a"
              href={csvAddress(id, language)}
              download
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
            >
              {t('people.csv')}
            </Button>
          )}
        </div>
      }
    >
      {participants.length > 0 ? (
        <ParticipantTable workshop={workshop} />
      ) : (
        <EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>
      )}
    </Section>
  );
}
