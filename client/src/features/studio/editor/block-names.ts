import {
  IconAlertTriangle,
  IconBlockquote,
  IconBulb,
  IconCheck,
  IconCode,
  IconH2,
  IconH3,
  IconH4,
  IconList,
  IconListNumbers,
  IconMessageQuestion,
  IconMovie,
  IconPhoto,
  IconRoute,
  IconScale,
  IconSeparatorHorizontal,
  IconTable,
  IconUser,
  IconVolume,
  IconX,
} from '@tabler/icons-react';

/** What can be inserted, in the order in which the menu shows it; each a key of the words. */
export const insertable = [
  ...([
    'heading',
    'subheading',
    'smallHeading',
    'bulletList',
    'orderedList',
    'quote',
    'table',
    'line',
  ] as const),
  ...(['law', 'case', 'do', 'dont', 'tip', 'warning'] as const),
  ...(['check', 'scenario', 'figure', 'audio', 'video'] as const),
] as const;
export type Insertable = (typeof insertable)[number];

export const blockIcons = {
  heading: IconH2,
  subheading: IconH3,
  smallHeading: IconH4,
  bulletList: IconList,
  orderedList: IconListNumbers,
  quote: IconBlockquote,
  table: IconTable,
  line: IconSeparatorHorizontal,
  law: IconScale,
  case: IconUser,
  do: IconCheck,
  dont: IconX,
  tip: IconBulb,
  warning: IconAlertTriangle,
  check: IconMessageQuestion,
  scenario: IconRoute,
  figure: IconPhoto,
  audio: IconVolume,
  video: IconMovie,
  asWritten: IconCode,
} as const;

/** What a block is called: a note by its tone. */
export function blockName(kind: unknown, tone: unknown): keyof typeof blockIcons {
  if (kind === 'note') return tone === 'warning' ? 'warning' : 'tip';
  return typeof kind === 'string' && kind in blockIcons ? (kind as keyof typeof blockIcons) : 'asWritten';
}
