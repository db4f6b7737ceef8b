import { useTranslation } from 'react-i18next';
import classes from './text-editor.module.css';

/** As an author types them; the words around them are the reader's language. */
const BLOCKS = [
  ['heading', '## A heading'],
  ['list', '- first\n- second'],
  ['law', ':::law{ref="jjsa-2018#s5"}\nThe rule in our own words.\n:::'],
  ['case', ':::case\nA worked example.\n:::'],
  ['do', ':::do\n- Call the guardian at once.\n:::'],
  ['dont', ':::dont\n- Use handcuffs.\n:::'],
  ['note', ':::note{kind="tip"}\nA hint. kind="warning" warns.\n:::'],
  ['check', '::check{id="q-age-1"}'],
  ['scenario', '::scenario{id="desk-officer"}'],
  ['figure', '::figure{src="media/flow.en.svg" alt="What it shows"}'],
] as const;

/** How the blocks of a lesson are written. */
export function BlocksHelp() {
  const { t } = useTranslation('studio');
  return (
    <details>
      <summary>{t('help.title')}</summary>
      <div className={classes.help}>
        <p>{t('help.front')}</p>
        <pre dir="ltr" lang="en">
          {'---\ntitle: Who is a child\nminutes: 5\ncites: [jjsa-2018#s2]\n---'}
        </pre>
        {BLOCKS.map(([name, text]) => (
          <div key={name}>
            <p>{t(`help.${name}`)}</p>
            <pre dir="ltr" lang="en">
              {text}
            </pre>
          </div>
        ))}
        <p>{t('help.both')}</p>
      </div>
    </details>
  );
}
