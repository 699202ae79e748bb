import { useSyncExternalStore } from 'react'

/** A text kept on this device, read by components that follow its changes in every tab. */
export interface LocalValue {
  read(): string | undefined
  /** Storage may be full or refused; then the value lasts until the page is left. */
  write(value: string | undefined): void
  subscribe(listener: () => void): () => void
}

export function createLocalValue(key: string): LocalValue {
  const listeners = new Set<() => void>()
  let unsaved: string | undefined
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? unsaved
      } catch {
        return unsaved
      }
    },
    write: (value) => {
      unsaved = value
      try {
        if (value === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, value)
      } catch {
        // The value is kept in `unsaved`.
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}

export function useLocalValue(value: LocalValue): string | undefined {
  return useSyncExternalStore(value.subscribe, value.read, () => undefined)
}
