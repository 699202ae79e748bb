/** Registers the service worker once the page has settled, so that it costs the first load nothing. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    setTimeout(() => {
      // Storage may be refused; the app works without.
      navigator.serviceWorker.register('/sw.js').catch(() => undefined)
    }, 1000)
  })
}
