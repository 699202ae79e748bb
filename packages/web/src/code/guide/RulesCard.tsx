import './guide.css'
import type { DatedRule, FullCode } from '../../api/guide.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import type { Place } from '../../place/place.ts'
import { RuleItem } from './RuleItem.tsx'
import { stakeWords } from './stake-words.ts'

interface RulesCardProps {
  readonly outcome: FullCode
  readonly place: Place
}

/** Rules and tips in force, strongest authority first; what is over stands apart. */
export function RulesCard({ outcome, place }: RulesCardProps) {
  const { guide, code } = outcome
  if (!guide) return null
  const { rules, tips, outdated } = guide
  return (
    <section className="card rules" aria-labelledby="rules-title">
      <div className="card-head">
        <h2 className="card-title" id="rules-title">
          Rules and tips
        </h2>
        <CsvButton
          name={`rules-${code}-${place.date}`}
          what={`the rules of ${code}`}
          rows={() => [
            ['kind', 'text', 'standing', 'from', 'to', 'authority', 'source', 'section', 'stake'],
            ...[...rules, ...tips, ...outdated].map(ruleRow),
          ]}
        />
      </div>
      <p className="rules-hint quiet">
        As of {place.date}; dollars are what is at stake on one service at the place above.
      </p>
      <RuleList title="Rules" rules={rules} />
      <RuleList title="Tips" rules={tips} />
      {outdated.length > 0 ? (
        <details className="rules-outdated">
          <summary>Ended or withdrawn by then ({outdated.length})</summary>
          <RuleList title="" rules={outdated} />
        </details>
      ) : null}
    </section>
  )
}

function RuleList({ title, rules }: { title: string; rules: readonly DatedRule[] }) {
  if (rules.length === 0) return null
  return (
    <>
      {title === '' ? null : <h3 className="rules-title">{title}</h3>}
      <ul className="rule-list">
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
    </>
  )
}

function ruleRow({ kind, text, standing, effective, citation, stake }: DatedRule) {
  return [
    kind,
    text,
    standing,
    effective.from,
    effective.to,
    citation.authority,
    citation.title,
    citation.section,
    stakeWords(stake)?.amount ?? null,
  ]
}
