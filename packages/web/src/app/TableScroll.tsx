import type { ReactNode } from 'react'

/** A table wider than the page scrolls by itself; the keyboard must reach it to scroll it. */
export function TableScroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a scrolling region takes the focus
    <section className="table-scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
