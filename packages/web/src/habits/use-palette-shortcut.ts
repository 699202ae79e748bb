import { useEffect } from 'react'
import { takesText } from '../app/takes-text.ts'
import { keysValue } from '../settings/settings.ts'

/** Ctrl K or ⌘ K opens the commands from anywhere; `?` the list of keys, outside of fields. */
export function usePaletteShortcut(open: (what: 'commands' | 'keys') => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        open('commands')
      } else if (event.key === '?' && !takesText(event.target) && keysValue.read() !== 'off') {
        open('keys')
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [open])
}
