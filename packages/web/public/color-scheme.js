// Sets scheme and contrast before the first paint, so that a dark page never flashes white.
;(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      // Storage may be refused; the system decides.
      return null
    }
  }
  const asked = (query) => matchMedia(query).matches
  const chosen = read('mantine-color-scheme-value') || 'auto'
  const dark = chosen === 'dark' || (chosen === 'auto' && asked('(prefers-color-scheme: dark)'))
  const root = document.documentElement
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const contrast =
    read('feescope.contrast') || (asked('(prefers-contrast: more)') ? 'more' : 'less')
  root.setAttribute('data-contrast', contrast)
})()
