import {
  type DraftScenariosView,
  freeSlug,
  isFieldCode,
  newScenario,
  noText,
  type WrittenText,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useMakeScenario } from '../api/scenarios.js';
import { TextPair } from '../components/questions/text-pair.js';
import { stepKey } from './scenario-changes.js';

interface NewScenarioFormProps {
  readonly view: DraftScenariosView;
  readonly onMade: (id: string) => void;
}

/** A new scenario: what it is called, and whom the officer plays. It begins with the smallest that can be played. */
export function NewScenarioForm({ view: { draft, rows }, onMade }: NewScenarioFormProps) {
  const { t } = useTranslation(['scenario-editor', 'errors']);
  const [title, setTitle] = useState<WrittenText>(noText);
  const [role, setRole] = useState<WrittenText>(noText);
  const [typedId, setTypedId] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const make = useMakeScenario(draft.id);
  const proposed = freeSlug(stepKey(title.en) ?? 'scenario', new Set(rows.map(({ id }) => id)));
  const id = typedId ?? proposed;
  const faults = new Map<string, string>(
    isAsked
      ? [
          ...(title.en.trim() ? [] : [['title.en', t('fault.required')] as const]),
          ...(role.en.trim() ? [] : [['role.en', t('fault.required')] as const]),
          ...refusedIn(make.error).map(([field, code]) => [field, t(`errors:field.${code}`)] as const),
        ]
      : [],
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (!title.en.trim() || !role.en.trim()) {
      const name = title.en.trim() ? 'role.en' : 'title.en';
      event.currentTarget.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
      return;
    }
    const scenario = newScenario(title, role, draft.laws[0]?.id ?? null);
    make.mutate({ key: id, scenario }, { onSuccess: () => onMade(id) });
  };
  return (
    <Form
      card
      onSubmit={submit}
      problem={faults.has('id') ? null : make.error}
      buttons={
        <Button type="submit" loading={make.isPending}>
          {t('new.submit')}
        </Button>
      }
    >
      <TextPair
        label={t('about.name')}
        name="title"
        rows={1}
        value={title}
        faults={faults}
        readOnly={false}
        onChange={setTitle}
      />
      <TextPair
        label={t('about.role')}
        name="role"
        rows={3}
        value={role}
        faults={faults}
        readOnly={false}
        onChange={setRole}
      />
      <TextField
        name="id"
        label={t('new.id')}
        hint={t('new.idHint')}
        dir="ltr"
        maxLength={80}
        value={id}
        error={faults.get('id')}
        onChange={(event) => setTypedId(event.currentTarget.value)}
      />
      <p>{t(draft.laws.length > 0 ? 'new.note' : 'new.noteNoLaws')}</p>
    </Form>
  );
}

const refusedIn = (error: unknown) =>
  isApiError(error)
    ? error.fields.map(({ field, code }) => [field, isFieldCode(code) ? code : 'invalid'] as const)
    : [];
