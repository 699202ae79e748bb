import { PageSkeleton } from '../app/PageSkeleton.tsx'

/** The beginning of a code's page, for the server to fill in between the percent signs. */
export function CodeOutline() {
  return (
    <div className="outline">
      <header className="code-heading">
        <h1 className="code-heading-code">%CODE%</h1>
        <p className="code-heading-category">%LABEL%</p>
        <p className="code-heading-plain">%PLAIN%</p>
      </header>
      <PageSkeleton />
    </div>
  )
}
