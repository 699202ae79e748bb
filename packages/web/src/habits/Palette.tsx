import { lazy, Suspense, useCallback, useState } from 'react'
import { usePaletteShortcut } from './use-palette-shortcut.ts'

const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'))
const KeysDialog = lazy(() => import('./KeysDialog.tsx'))

/** The command palette and the list of keys; their code is fetched when it is first asked for. */
export function Palette() {
  const [shown, setShown] = useState<'commands' | 'keys'>()
  usePaletteShortcut(setShown)
  const close = useCallback(() => setShown(undefined), [])
  return (
    <Suspense>
      {shown === 'commands' ? (
        <PaletteDialog onClose={close} onKeys={() => setShown('keys')} />
      ) : null}
      {shown === 'keys' ? <KeysDialog onClose={close} /> : null}
    </Suspense>
  )
}
