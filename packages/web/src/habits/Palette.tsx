import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { usePaletteShortcut } from './use-palette-shortcut.ts'

const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'))

/** The command palette; its code is fetched when it is first asked for. */
export function Palette() {
  const [opened, { open, close }] = useDisclosure(false)
  usePaletteShortcut(open)
  return opened ? (
    <Suspense>
      <PaletteDialog onClose={close} />
    </Suspense>
  ) : null
}
