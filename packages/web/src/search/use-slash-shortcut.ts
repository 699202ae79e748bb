import { type RefObject, useEffect } from 'react'
import { takesText } from '../app/takes-text.ts'
import { keysValue } from '../settings/settings.ts'

/** `/` goes to the search box from anywhere but a field that takes text; Settings can switch it off. */
export function useSlashShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (takesText(event.target) || keysValue.read() === 'off') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [input])
}
