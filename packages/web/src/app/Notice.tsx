import './Notice.css'
import type { ReactNode } from 'react'

/** A page, or part of one, that has no answer: what, why, what to do. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card notice">
      <h1 className="notice-title">{title}</h1>
      {children}
    </section>
  )
}
