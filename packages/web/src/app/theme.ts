import { createTheme, type MantineColorsTuple } from '@mantine/core'

const sea: MantineColorsTuple = [
  '#e8f4f5',
  '#d0e7e9',
  '#a3d0d4',
  '#72b8bf',
  '#5fc3cf',
  '#2f939e',
  '#1c828d',
  '#0f727d',
  '#0b6470',
  '#07535d',
]

/** Greys of the dark scheme, lightest first; the surfaces are those of tokens.css. */
const dark: MantineColorsTuple = [
  '#e7ecf1',
  '#c6ced7',
  '#a9b5c1',
  '#7f8c99',
  '#4a5764',
  '#36414c',
  '#222a33',
  '#191f26',
  '#151a20',
  '#11161b',
]

/** Sans-serif of the reader's own system: nothing is fetched. */
const SANS =
  'Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  colors: { sea, dark },
  defaultRadius: 'sm',
  fontFamily: SANS,
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: { fontFamily: SANS, fontWeight: '650' },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: { Button: { defaultProps: { variant: 'filled' } } },
})
