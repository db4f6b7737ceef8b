import { outsideStates } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import {
  type OutsideAsked,
  outsideFileAddress,
  useOutsideList,
} from '../../features/register/api/outside.js';
import { OutsideTable } from '../../features/register/components/outside/outside-table.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { SelectField } from '../../ui/field.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

const ALL = 'all';

/** Trainings completed elsewhere. Those who approve see what waits for them first. */
export default function OutsideListPage() {
  const { t } = useTranslation('outside');
  const { language } = useLanguage();
  const canApprove = useCan('completions.approve');
  const [params, setParams] = useSearchParams();
  const person = params.get('person') ?? '';
  const given = params.get('state') ?? (canApprove && !person ? 'waiting' : ALL);
  const state = outsideStates.find((one) => one === given) ?? '';
  const asked: OutsideAsked = { state, person };
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={<ButtonLink to={paths.newOutsideCompletion(person)}>{t('list.new')}</ButtonLink>}
    >
      <div className={classes.stack}>
        <div className={classes.line}>
          <SelectField
            label={t('list.state')}
            value={state || ALL}
            onChange={(event) =>
              setParams({ ...(person ? { person } : {}), state: event.currentTarget.value })
            }
          >
            <option value={ALL}>{t('list.all')}</option>
            {outsideStates.map((one) => (
              <option key={one} value={one}>
                {t(`state.${one}`)}
              </option>
            ))}
          </SelectField>
          <Button
            component="a"
            href={outsideFileAddress(asked, language)}
            download
            variant="default"
            leftSection={<IconDownload aria-hidden size={18} />}
          >
            {t('list.csv')}
          </Button>
        </div>
        {person && (
          <p>
            {t('list.ofPerson')} <Link to={paths.outsideCompletions()}>{t('list.everyone')}</Link>
          </p>
        )}
        <Found asked={asked} />
      </div>
    </Page>
  );
}

function Found({ asked }: { asked: OutsideAsked }) {
  const { t } = useTranslation('outside');
  const list = useOutsideList(asked);
  const pages = list.data?.pages;
  if (list.error && !pages) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState title={t(asked.state === 'waiting' ? 'list.noneWaiting' : 'list.none')}>
        {t('list.noneText')}
      </EmptyState>
    );
  return (
    <div>
      <OutsideTable items={items} />
      <More list={list} label={t('list.more')} />
    </div>
  );
}
