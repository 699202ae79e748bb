import type { Advice, AdvisorQuestion, ProcedurePrice, Recommendation } from '@feescope/guides'
import { renderFinding } from './render-finding.ts'

/** The question with its answers as options of the command, or the recommendation with its argument. */
export function renderAdvice(advice: Advice): string {
  const { question, recommendation, refused } = advice
  if (refused !== null) return `${refused}\n`
  if (question) return renderQuestion(question)
  if (!recommendation) return 'No recommendation.\n'
  return `${[
    ...headOf(recommendation),
    recommendation.why,
    ...section('The note must say', recommendation.document),
    ...checkOf(recommendation),
    ...section(
      'Rules that bear on it',
      recommendation.edits.map(
        ({ text, citation, limit }) =>
          `${text}${limit?.exceeded ? ' These lines pass it.' : ''} (${citation.title}, ${citation.section})`,
      ),
    ),
    ...section(
      'Why not',
      advice.rejected.map(
        ({ code, why, price, citation }) =>
          `${code} [${amountOf(price)}]: ${why} (${citation.title}, ${citation.section})`,
      ),
    ),
    ...section(
      'Disputed',
      advice.disputed.map(
        ({ claim, authority, date, standing, against }) =>
          `${claim} (${authority}, ${date}; ${standing})${against === '' ? '' : ` Against it: ${against}`}`,
      ),
    ),
    ...(advice.see === null ? [] : [`For the rest: feescope advise --scenario ${advice.see}`]),
  ].join('\n')}\n`
}

function renderQuestion({ id, text, why, answers }: AdvisorQuestion): string {
  const options = answers.map(({ value, label }) => `  --answer ${id}=${value}   ${label}`)
  return `${[text, why, ...options].join('\n')}\n`
}

function headOf({ lines, price, claim }: Recommendation): readonly string[] {
  const { priceAfterEdits = null, beside = null } = claim ?? {}
  if (lines.length === 0) return ['Nothing to bill']
  const single = lines.length > 1 ? lines : []
  const pays = price === null ? 'no price here' : `$${price}`
  const left =
    priceAfterEdits === null || priceAfterEdits === price
      ? ''
      : `, $${priceAfterEdits} after the edits below`
  return [
    `${lines.map(({ procedure }) => procedure).join(' ')}   ${pays}${left}`,
    ...single.map(
      ({ procedure, area, price: own }) =>
        `  ${procedure}${area === null ? '' : ` (${area})`}: ${amountOf(own)}`,
    ),
    ...(beside === null
      ? []
      : [`Beside it bill ${beside}; prices and edits here are without that.`]),
  ]
}

/** What the engine's edits say, each sentence once with the lines it is about. */
function checkOf({ claim }: Recommendation): readonly string[] {
  if (!claim) return []
  const { check } = claim
  const same = Map.groupBy(check.findings, ({ message }) => message)
  return [
    `Edits on ${check.date}: ${check.summary}`,
    ...[...same.values()].flatMap((findings) => {
      const lines = [...new Set(findings.map(({ line }) => line))].join(', ')
      return findings
        .slice(0, 1)
        .flatMap((finding) => [
          `  - line ${lines}`,
          ...renderFinding(finding).map((text) => `    ${text}`),
        ])
    }),
  ]
}

function amountOf(price: ProcedurePrice): string {
  return price.status === 'priced' ? `$${price.amount}` : `no price: ${price.reason}`
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  - ${item}`)]
}
