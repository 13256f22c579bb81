import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eaf3f9',
  '#d3e4ef',
  '#a5c8de',
  '#74aacc',
  '#4c91bd',
  '#3381b3',
  '#1f6f9f',
  '#0d5a85',
  '#004167',
  '#002c47',
];
const warm: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0ea',
  '#e6e1d8',
  '#d5cfc4',
  '#b9b3a8',
  '#8f8a81',
  '#6b6862',
  '#55534e',
  '#3b3a37',
  '#23221f',
];

/** Calm and legible: warm paper, dark ink blue, one typeface with every Kazakh letter. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 8,
  colors: { ink, gray: warm },
  fontFamily: "'Golos Text', 'Segoe UI', Arial, sans-serif",
  headings: { fontFamily: "'Golos Text', 'Segoe UI', Arial, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  black: '#1d2328',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Mantine's own muted greys are too pale for small text (WCAG 1.4.3); ours are not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a5853',
    '--mantine-color-placeholder': '#6b6862',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-error': '#9b1c2e',
    '--mantine-color-default-border': '#8f8a81',
  },
  dark: {},
});
