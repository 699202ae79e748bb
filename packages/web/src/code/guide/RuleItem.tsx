import type { DatedRule } from '../../api/guide.ts'
import { formatDate } from '../../format/date.ts'
import { CitationLine } from './CitationLine.tsx'
import { stakeWords } from './stake-words.ts'

const STANDING = {
  'in-force': null,
  disputed: 'disputed',
  withdrawn: 'withdrawn',
  ended: 'ended',
} as const

/** One rule: what it says, what it is worth, since when, who says so, who disagrees. */
export function RuleItem({ rule }: { rule: DatedRule }) {
  const { text, standing, dispute, effective, citation } = rule
  const stake = stakeWords(rule.stake)
  const dates =
    effective.to === null
      ? `since ${formatDate(effective.from)}`
      : `${formatDate(effective.from)} to ${formatDate(effective.to)}`
  return (
    <li className="rule">
      <div className="rule-text">
        <p>
          {STANDING[standing] === null ? null : (
            <>
              <span className="tag" data-standing={standing}>
                {STANDING[standing]}
              </span>{' '}
            </>
          )}
          {text}
        </p>
        {dispute === null ? null : <p className="rule-dispute">{dispute}</p>}
        <CitationLine citation={citation} suffix={dates} />
      </div>
      {stake ? (
        <p className="rule-stake">
          <b>{stake.amount}</b>
          <span className="quiet">{stake.of}</span>
        </p>
      ) : null}
    </li>
  )
}
