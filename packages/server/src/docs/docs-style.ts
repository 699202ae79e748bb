/** The API page's style; it follows the system's light or dark scheme. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dee4, #3a424c); --quiet: light-dark(#4c5866, #a9b4c0) }
body { font: 15px/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem;
  background: light-dark(#fff, #14181d); color: light-dark(#18202a, #e6ebf1) }
h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 0 0 .25rem } h3 { font-size: 1rem; margin: 0 }
section { border-top: 1px solid var(--line); padding: 1rem 0 }
code { font: .93em ui-monospace, monospace; overflow-wrap: anywhere }
ul { margin: .15rem 0; padding-left: 1.1rem } li { margin: .1rem 0 }
dl { display: grid; grid-template-columns: 4rem 1fr; gap: .25rem .5rem; margin: .5rem 0 0 } dd { margin: 0 }
a { color: light-dark(#0b5f6b, #6fc7d4) }
.method { font-weight: 700; color: light-dark(#0b5f6b, #6fc7d4) } .remark, .field span { color: var(--quiet) }
`
