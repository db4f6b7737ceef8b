import { Button } from '@mantine/core';
import { csvText } from '../lib/csv.js';
import { saveFile } from '../lib/download-file.js';
import { IconDownload } from './icons.js';

interface CsvButtonProps {
  readonly label: string;
  /** Of the file. */
  readonly name: string;
  /** Heads first; asked for when somebody wants the file. */
  readonly rows: () => readonly (readonly (string | number)[])[];
}

/** Saves a list that is on the screen as CSV. */
export const CsvButton = ({ label, name, rows }: CsvButtonProps) => (
  <Button
    variant="default"
    leftSection={<IconDownload aria-hidden size={18} />}
    onClick={() => saveFile(new Blob([csvText(rows())], { type: 'text/csv;charset=utf-8' }), name)}
  >
    {label}
  </Button>
);
