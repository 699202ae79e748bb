import './Notice.css'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly title: string
  /** `h2` inside a page that has its own heading. */
  readonly heading?: 'h1' | 'h2'
  readonly children: ReactNode
}

/** A page, or part of one, that has no answer: what, why, what to do. */
export function Notice({ title, heading: Heading = 'h1', children }: NoticeProps) {
  return (
    <section className="card notice">
      <Heading className="notice-title">{title}</Heading>
      {children}
    </section>
  )
}
