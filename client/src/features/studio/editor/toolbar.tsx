import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconPlus,
  IconRowInsertBottom,
  IconRowRemove,
  IconSettings,
  IconTableOff,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, DetailedKind } from './desk-context.js';
import { detailedAround } from './insert-block.js';
import classes from './rich-lesson.module.css';

interface Tool {
  readonly name: string;
  readonly icon: Icon;
  readonly run: () => void;
  /** Undefined for what is not on or off. */
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  /** As `aria-keyshortcuts` has it. */
  readonly keys?: string;
  /** Points the other way in a page from right to left. */
  readonly turns?: boolean;
  /** Has its name beside it. */
  readonly isNamed?: boolean;
}

interface ToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly ask: Desk['ask'];
  readonly bar: RefObject<HTMLDivElement | null>;
}

/** What can be done where the caret stands. One stop of Tab; the arrows walk along it. */
export function Toolbar({ editor, label, ask, bar }: ToolbarProps) {
  const { t } = useTranslation('lesson-editor');
  const tools = useTools(editor, ask);
  const [place, setPlace] = useState(0);
  const current = Math.min(place, tools.length - 1);
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const [ahead, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const steps: Record<string, number> = {
      [ahead]: current + 1,
      [back]: current - 1,
      Home: 0,
      End: tools.length - 1,
    };
    if (event.key === 'Escape') editor.commands.focus();
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const at = (next + tools.length) % tools.length;
    setPlace(at);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[at]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={classes.toolbar} onKeyDown={walk}>
      {tools.map(({ name, icon: Icon, run, isOn, isOff, keys, turns, isNamed }, index) => (
        <button
          key={name}
          type="button"
          className={classes.tool}
          tabIndex={index === current ? 0 : -1}
          aria-label={isNamed ? undefined : t(`tool.${name}`)}
          title={t(`tool.${name}`)}
          aria-pressed={isOn}
          aria-disabled={isOff || undefined}
          aria-keyshortcuts={keys}
          data-tool={name}
          onFocus={() => setPlace(index)}
          // The selection stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!isOff) run();
          }}
        >
          <Icon aria-hidden size={22} data-turns={turns || undefined} />
          {isNamed && <span>{t(`tool.${name}`)}</span>}
        </button>
      ))}
    </div>
  );
}

function useTools(editor: Editor, ask: Desk['ask']): Tool[] {
  const on = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      undo: it.can().undo(),
      redo: it.can().redo(),
      bold: it.isActive('bold'),
      italic: it.isActive('italic'),
      link: it.isActive('link'),
      heading: it.isActive('heading', { level: 2 }),
      subheading: it.isActive('heading', { level: 3 }),
      bullets: it.isActive('bulletList'),
      numbers: it.isActive('orderedList'),
      quote: it.isActive('blockquote'),
      table: it.isActive('table'),
      details: detailedAround(it) !== null,
    }),
  });
  const chain = () => editor.chain().focus();
  const openDetails = (): void => {
    const around = detailedAround(editor);
    if (around)
      ask({
        what: 'block',
        kind: around.node.attrs.kind as DetailedKind,
        attrs: around.node.attrs,
        pos: around.pos,
      });
  };
  return [
    { name: 'insert', icon: IconPlus, run: () => ask({ what: 'insert', bySlash: false }), isNamed: true },
    {
      name: 'picture',
      icon: IconPhoto,
      run: () => ask({ what: 'block', kind: 'figure', attrs: {}, pos: null }),
    },
    ...(on.details ? [{ name: 'details', icon: IconSettings, run: openDetails }] : []),
    { name: 'bold', icon: IconBold, run: () => chain().toggleBold().run(), isOn: on.bold, keys: 'Control+B' },
    {
      name: 'italic',
      icon: IconItalic,
      run: () => chain().toggleItalic().run(),
      isOn: on.italic,
      keys: 'Control+I',
    },
    { name: 'link', icon: IconLink, run: () => ask({ what: 'link' }), isOn: on.link },
    { name: 'heading', icon: IconH2, run: () => chain().toggleHeading({ level: 2 }).run(), isOn: on.heading },
    {
      name: 'subheading',
      icon: IconH3,
      run: () => chain().toggleHeading({ level: 3 }).run(),
      isOn: on.subheading,
    },
    { name: 'bullets', icon: IconList, run: () => chain().toggleBulletList().run(), isOn: on.bullets },
    {
      name: 'numbers',
      icon: IconListNumbers,
      run: () => chain().toggleOrderedList().run(),
      isOn: on.numbers,
    },
    { name: 'quote', icon: IconBlockquote, run: () => chain().toggleBlockquote().run(), isOn: on.quote },
    {
      name: 'undo',
      icon: IconArrowBackUp,
      run: () => chain().undo().run(),
      isOff: !on.undo,
      keys: 'Control+Z',
      turns: true,
    },
    {
      name: 'redo',
      icon: IconArrowForwardUp,
      run: () => chain().redo().run(),
      isOff: !on.redo,
      keys: 'Control+Shift+Z',
      turns: true,
    },
    ...(on.table
      ? [
          { name: 'rowAdd', icon: IconRowInsertBottom, run: () => chain().addRowAfter().run() },
          { name: 'rowRemove', icon: IconRowRemove, run: () => chain().deleteRow().run() },
          {
            name: 'columnAdd',
            icon: IconColumnInsertRight,
            run: () => chain().addColumnAfter().run(),
            turns: true,
          },
          { name: 'columnRemove', icon: IconColumnRemove, run: () => chain().deleteColumn().run() },
          { name: 'tableRemove', icon: IconTableOff, run: () => chain().deleteTable().run() },
        ]
      : []),
  ];
}
