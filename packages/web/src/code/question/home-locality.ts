const KEY = 'feescope.home-locality'

/** The locality last chosen on this device; a code page without one starts there. */
export function readHomeLocality(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

/** Storage may be full or refused; then the next visit starts with the national amount. */
export function writeHomeLocality(locality: string): void {
  try {
    localStorage.setItem(KEY, locality)
  } catch {
    return
  }
}
