import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import button from './button.module.css';

/** Deep green: actions and progress. Shade 7 on white is 8:1, shade 6 in the dark theme 5.6:1 under white. */
const green: MantineColorsTuple = [
  '#edf6f0',
  '#d7eadf',
  '#aed6bf',
  '#82bf9d',
  '#5aa87d',
  '#3b9164',
  '#23764d',
  '#14573a',
  '#0e442d',
  '#093121',
];

/** Warm sand: surfaces that matter. */
const sand: MantineColorsTuple = [
  '#fdfbf6',
  '#f7f0e3',
  '#efe3cd',
  '#e4c48d',
  '#d0a867',
  '#b38a4a',
  '#8a672f',
  '#6d5024',
  '#513b1a',
  '#372812',
];

/** Danger and breached duties, nothing else. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dcd8',
  '#f2b8b0',
  '#ea9185',
  '#e06d5f',
  '#cf4a3b',
  '#b8352a',
  '#9a2820',
  '#7b1f19',
  '#5c1712',
];

/** Greys with sand in them, so that skeletons and quiet buttons do not look cold on the paper. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1ea',
  '#eae5da',
  '#ded7c8',
  '#c9c0ae',
  '#aca28e',
  '#8b8372',
  '#6b6456',
  '#4a453b',
  '#2e2b25',
];

/** The dark theme's surfaces, green-black rather than blue. */
const dark: MantineColorsTuple = [
  '#e9ece6',
  '#cfd5cd',
  '#b1bab1',
  '#8d988f',
  '#59655c',
  '#414b44',
  '#2c342f',
  '#1e2521',
  '#161b18',
  '#0f1311',
];

const SANS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Naskh Arabic", "Noto Sans Arabic", Tahoma, sans-serif';
const SERIF =
  'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, "Noto Naskh Arabic", serif';

/** Five steps of type: 14, 16, 19, 24 and 32. */
const type = { small: '0.875rem', body: '1rem', lead: '1.1875rem', title: '1.5rem', display: '2rem' };

export const theme = createTheme({
  colors: { green, sand, red, gray, dark },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 6 },
  white: '#fffefb',
  black: '#1a211d',
  fontFamily: SANS,
  fontSizes: { xs: type.small, sm: type.small, md: type.body, lg: type.lead, xl: type.title },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '24px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: SERIF,
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: type.display, lineHeight: '1.2' },
      h2: { fontSize: type.title, lineHeight: '1.3' },
      h3: { fontSize: type.lead, lineHeight: '1.4' },
      h4: { fontSize: type.body, lineHeight: '1.5' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'md' }, classNames: { root: button.root, label: button.label } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Paper: { defaultProps: { radius: 'lg' } },
  },
});

/**
 * The house's own variables, for styles: surfaces, lines and the quieter inks. Every ink stands at
 * 4.5:1 or more on each of the three surfaces of its theme.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--academy-font-reading-ur': '"Noto Nastaliq Urdu", "Noto Naskh Arabic", serif',
    '--academy-measure': '42rem',
  },
  light: {
    '--mantine-color-body': '#fdfbf6',
    '--mantine-color-dimmed': '#566058',
    '--mantine-color-error': red[7],
    '--mantine-color-placeholder': '#6b746d',
    '--mantine-color-anchor': green[7],
    '--mantine-color-default-border': '#cfc6b4',
    '--academy-paper': '#fffefb',
    '--academy-sand': sand[1],
    '--academy-sand-deep': sand[2],
    '--academy-line': '#e5dccb',
    '--academy-line-strong': '#8b8372',
    '--academy-ink': '#1a211d',
    '--academy-muted': '#566058',
    '--academy-brand': green[7],
    '--academy-brand-ink': green[8],
    '--academy-brand-soft': green[0],
    '--academy-on-brand': '#fffefb',
    '--academy-danger': red[7],
    '--academy-danger-soft': red[0],
    '--academy-warm-ink': sand[7],
    '--academy-shadow': '0 1px 2px rgb(60 45 20 / 8%), 0 8px 24px -12px rgb(60 45 20 / 18%)',
  },
  dark: {
    '--mantine-color-body': dark[8],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-error': red[3],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-anchor': green[3],
    '--mantine-color-default-border': dark[4],
    '--academy-paper': dark[7],
    '--academy-sand': '#2a261d',
    '--academy-sand-deep': '#3a3427',
    '--academy-line': dark[5],
    '--academy-line-strong': dark[3],
    '--academy-ink': dark[0],
    '--academy-muted': dark[2],
    '--academy-brand': green[6],
    '--academy-brand-ink': green[2],
    '--academy-brand-soft': '#1a2f24',
    '--academy-on-brand': '#fffefb',
    '--academy-danger': red[3],
    '--academy-danger-soft': '#3a1d1a',
    '--academy-warm-ink': sand[3],
    '--academy-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px -12px rgb(0 0 0 / 50%)',
  },
});
