const OPEN_PAGES: readonly string[] = ['/sign-in', '/join']

/** Leaves for the sign-in page, which comes back here; the pages to get in stay where they are. */
export function goToSignIn(): void {
  const { pathname, search, hash } = window.location
  if (OPEN_PAGES.includes(pathname)) return
  window.location.assign(`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`)
}

/** Where to go after signing in: a page of this app, whatever the address asks for. */
export function addressAfterSignIn(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('to') ?? '/'
  if (!wanted.startsWith('/') || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  if (url.origin !== origin || OPEN_PAGES.includes(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
