import './PageSkeleton.css'

/** The page's outline; shown only when an answer takes long enough to be noticed. */
export function PageSkeleton() {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      <div className="skeleton-block skeleton-title" />
      <div className="skeleton-block skeleton-bar" />
      <div className="skeleton-block skeleton-answer" />
    </div>
  )
}
