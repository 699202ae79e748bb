import type { RvuPart } from './components.ts'

interface RvuBarProps {
  readonly parts: readonly RvuPart[]
  /** Hundredths of an RVU that fill the whole width. */
  readonly full: number
}

/** Work, practice expense and malpractice as one stacked bar; the numbers stand beside it. */
export function RvuBar({ parts, full }: RvuBarProps) {
  return (
    <span className="rvu-bar" aria-hidden="true">
      {parts.map(({ key, units }) =>
        units === 0 ? null : (
          <span
            key={key}
            className={`rvu-part rvu-part-${key}`}
            style={{ width: `${(units * 100) / Math.max(full, 1)}%` }}
          />
        ),
      )}
    </span>
  )
}
