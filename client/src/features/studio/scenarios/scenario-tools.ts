import type { NamedLaw, WrittenScenario } from '@academy/shared';
import { createContext, useContext } from 'react';
import type { FieldWords } from '../field-words.js';

/** What the parts of a scenario's form share. */
export interface ScenarioTools {
  readonly scenario: WrittenScenario;
  readonly laws: readonly NamedLaw[];
  readonly faults: FieldWords;
  readonly readOnly: boolean;
  /** @param field in which somebody types; null for what is one step to be undone */
  readonly write: (next: WrittenScenario, field?: string | null) => void;
  /** Gives a step another name, under which it stays open. */
  readonly rename: (from: string, to: string) => void;
  /** Says what was done, and gives the focus to what the selector finds. */
  readonly done: (said: string, focus?: string) => void;
  /** Opens a step and goes there, or to what the selector finds. */
  readonly goTo: (step: string, focus?: string) => void;
  /** Opens a duty and goes there, or to what the selector finds. */
  readonly goToDuty: (id: string, focus?: string) => void;
  readonly playFrom: (step: string) => void;
}

export const ScenarioToolsContext = createContext<ScenarioTools | null>(null);

export function useScenarioTools(): ScenarioTools {
  const tools = useContext(ScenarioToolsContext);
  if (!tools) throw new Error('A part of a scenario stands outside its form');
  return tools;
}

const SHOWN = 60;

/** The first words of a text, in the language of the page if it has any in it. */
export function firstWords(
  text: { readonly en: string; readonly ur: string },
  language: 'en' | 'ur',
): string {
  const words = (text[language] || text.en || text.ur).trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')} …` : words;
}

/** What is wrong with fields whose paths begin so, by the rest of the path. */
export function faultsBelow(faults: FieldWords, path: string): FieldWords {
  const start = `${path}.`;
  return new Map(
    [...faults].flatMap(([field, words]) =>
      field.startsWith(start) ? [[field.slice(start.length), words] as const] : [],
    ),
  );
}
