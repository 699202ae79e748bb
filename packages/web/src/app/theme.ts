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

/** Sans-serif of the reader's own system: nothing is fetched. */
const SANS =
  'Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  colors: { sea },
  defaultRadius: 'sm',
  fontFamily: SANS,
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: { fontFamily: SANS, fontWeight: '650' },
  cursorType: 'pointer',
  focusRing: 'auto',
})
