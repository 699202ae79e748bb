import type { Citation } from '../../api/guide.ts'
import { formatDate } from '../../format/date.ts'
import { AUTHORITY_NAMES } from './authority-names.ts'

interface CitationLineProps {
  readonly citation: Citation
  /** Said at the end: dates of the rule. */
  readonly suffix?: string | undefined
}

/** Who says so, how strong that is, and where it stands. */
export function CitationLine({ citation, suffix }: CitationLineProps) {
  const { title, section, authority, dated, rank } = citation
  return (
    <span className="citation">
      <span className="citation-authority" data-rank={rank}>
        {AUTHORITY_NAMES[authority] ?? authority}
      </span>{' '}
      {title}, {section}
      {dated === null ? null : `, ${formatDate(dated)}`}
      {suffix === undefined ? null : ` · ${suffix}`}
    </span>
  )
}
