import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import classes from './workshop-form.module.css';

type FieldProps = Pick<ComponentProps<typeof TextField>, 'name' | 'value' | 'onChange' | 'error'>;

interface SessionFieldsProps {
  readonly ids: readonly string[];
  readonly field: (name: string) => FieldProps;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
}

/** The sittings of a workshop: day, from, to. */
export function SessionFields({ ids, field, onAdd, onRemove }: SessionFieldsProps) {
  const { t } = useTranslation('workshops');
  return (
    <fieldset className={classes.sessions}>
      <legend className={classes.legend}>{t('form.sessions')}</legend>
      <p className={classes.hint}>{t('form.sessionsHint')}</p>
      {ids.map((id, index) => (
        <fieldset key={id} className={classes.session}>
          <legend className={classes.sessionLegend}>{t('session', { number: index + 1 })}</legend>
          <TextField {...field(`${id}.day`)} label={t('form.day')} type="date" dir="ltr" />
          <TextField {...field(`${id}.from`)} label={t('form.from')} type="time" dir="ltr" />
          <TextField {...field(`${id}.to`)} label={t('form.to')} type="time" dir="ltr" />
          <Button
            variant="subtle"
            color="red"
            className={classes.removeSession}
            leftSection={<IconTrash aria-hidden size={18} />}
            aria-label={t('form.removeSession', { number: index + 1 })}
            onClick={() => onRemove(id)}
          >
            {t('form.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus aria-hidden size={18} />} onClick={onAdd}>
          {t('form.addSession')}
        </Button>
      </div>
    </fieldset>
  );
}
