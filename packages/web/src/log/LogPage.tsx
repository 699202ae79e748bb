import type { ReactNode } from 'react'
import { useTitle } from '../habits/use-title.ts'
import { LogNav } from './LogNav.tsx'

interface LogPageProps {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** A page of the procedure log. */
export function LogPage({ title, lead, children }: LogPageProps) {
  useTitle(title)
  return (
    <div className="log-page">
      <LogNav />
      <header className="page-heading">
        <h1>{title}</h1>
        <p className="quiet">{lead}</p>
      </header>
      {children}
    </div>
  )
}
