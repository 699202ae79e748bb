import { ParentSize } from '@visx/responsive'
import { scaleLinear } from '@visx/scale'
import type { ReleaseDiff } from '../api/diff.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { CAUSE_NAMES } from './change-words.ts'

/** One bar: where it starts and ends, in dollars. */
interface Step {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly total: boolean
}

const ROW = 30
/** Room for the names and the amounts beside the bars. */
const NAMES = 128
const AMOUNTS = 108
/** Wider, the bars would say no more. */
const WIDEST = 704

/** How the old sum becomes the new one, cause by cause; the table holds the same figures. */
export default function CausesWaterfall({ diff }: { readonly diff: ReleaseDiff }) {
  const { before, after, sum } = diff
  const steps = stepsOf(diff)
  return (
    <figure className="waterfall">
      <div style={{ height: steps.length * ROW }}>
        <ParentSize debounceTime={50}>
          {({ width }) =>
            width > 0 ? <Bars diff={diff} steps={steps} width={Math.min(width, WIDEST)} /> : null
          }
        </ParentSize>
      </div>
      <figcaption className="chart-note">
        One unit of each changed row, added up. The axis does not begin at zero.
      </figcaption>
      <details>
        <summary>As a table</summary>
        <CsvButton
          name={`causes-${before.pfs}-${after.pfs}`}
          what="the causes"
          rows={() => [
            ['', 'dollars'],
            [before.pfs, sum.before],
            ...Object.entries(CAUSE_NAMES).map(([cause, name]) => [
              name,
              sum.causes[cause as keyof typeof CAUSE_NAMES],
            ]),
            [after.pfs, sum.after],
          ]}
        />
        <table className="chart-table">
          <tbody>
            {steps.map(({ name, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

interface BarsProps {
  readonly diff: ReleaseDiff
  readonly steps: readonly Step[]
  readonly width: number
}

/** The bars, to scale. */
function Bars({ diff, steps, width }: BarsProps) {
  const all = steps.flatMap(({ from, to, total }) => (total ? [to] : [from, to]))
  const span = Math.max(...all) - Math.min(...all)
  const x = scaleLinear({
    // Totals would dwarf the causes: the axis begins near them, and the bars of totals are marked.
    domain: [Math.min(...all) - span * 0.15, Math.max(...all) + span * 0.05],
    range: [NAMES, width - AMOUNTS],
  })
  const { before, after, sum } = diff
  return (
    <svg
      width={width}
      height={steps.length * ROW}
      role="img"
      aria-label={`One unit of each changed row: ${before.pfs} ${sum.before}, ${after.pfs} ${sum.after}, change ${sum.change}; the causes stand in the table.`}
    >
      {steps.map(({ name, from, to, text, total }, index) => {
        const start = total ? NAMES : x(Math.min(from, to))
        const end = total ? x(to) : x(Math.max(from, to))
        return (
          <g key={name} transform={`translate(0 ${index * ROW})`}>
            <text className="chart-text" x={NAMES - 8} y={19} textAnchor="end">
              {name}
            </text>
            <rect
              className={barClass(total, from, to)}
              x={start}
              y={6}
              width={Math.max(1, end - start)}
              height={ROW - 12}
              rx={2}
            />
            <text className="chart-text waterfall-amount" x={width} y={19} textAnchor="end">
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function barClass(total: boolean, from: number, to: number): string {
  if (total) return 'waterfall-total'
  return to < from ? 'waterfall-down' : 'waterfall-up'
}

/** The bars' places need numbers; the amounts shown are the answer's own text. */
function stepsOf({ before, after, sum }: ReleaseDiff): readonly Step[] {
  const steps: Step[] = [
    { name: before.pfs, from: 0, to: Number(sum.before), text: dollars(sum.before), total: true },
  ]
  let at = Number(sum.before)
  for (const [cause, name] of Object.entries(CAUSE_NAMES)) {
    const amount = sum.causes[cause as keyof typeof CAUSE_NAMES]
    if (Number(amount) === 0) continue
    steps.push({ name, from: at, to: at + Number(amount), text: signed(amount), total: false })
    at += Number(amount)
  }
  return [
    ...steps,
    { name: after.pfs, from: 0, to: Number(sum.after), text: dollars(sum.after), total: true },
  ]
}

function dollars(amount: string): string {
  const [whole = '', cents = ''] = amount.split('.')
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

function signed(amount: string): string {
  return amount.startsWith('-') ? `−${dollars(amount.slice(1))}` : `+${dollars(amount)}`
}
