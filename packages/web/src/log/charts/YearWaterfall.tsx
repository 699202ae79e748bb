import { scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import type { YearComparison } from '../../api/log.ts'
import { roundWork, signedWork, workText } from '../work-text.ts'
import { ChartSpace } from './ChartSpace.tsx'
import { ChartTable } from './ChartTable.tsx'

interface Step {
  readonly name: string
  readonly meaning: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly total: boolean
}

const ROW = 44
const NAMES = 108

/** How last year's credit became this year's: volume, mix and schedule. */
export function YearWaterfall({ years }: { readonly years: YearComparison }) {
  const steps = stepsOf(years)
  return (
    <figure className="log-chart">
      <ChartSpace height={steps.length * ROW}>
        {(width) => <Plot steps={steps} years={years} width={width} />}
      </ChartSpace>
      <p className="chart-note quiet">The axis does not begin at zero.</p>
      <dl className="log-causes quiet">
        {steps
          .filter(({ total }) => !total)
          .map(({ name, meaning }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
      </dl>
      <ChartTable
        what="change from last year"
        headings={['part', 'credited']}
        rows={[
          [yearOf(years.before), years.before.credited],
          ['Volume', years.volume],
          ['Mix', years.mix],
          ['Schedule', years.schedule],
          [yearOf(years.now), years.now.credited],
        ]}
      />
    </figure>
  )
}

interface PlotProps {
  readonly steps: readonly Step[]
  readonly years: YearComparison
  readonly width: number
}

function Plot({ steps, years, width }: PlotProps) {
  const amounts = 86
  const ends = steps.flatMap(({ from, to, total }) => (total ? [to] : [from, to]))
  const span = Math.max(...ends) - Math.min(...ends)
  const x = scaleLinear({
    // Totals would dwarf the parts: the axis begins near them.
    domain: [Math.max(0, Math.min(...ends) - span * 0.6), Math.max(1, ...ends)],
    range: [NAMES, width - amounts],
    clamp: true,
  })
  return (
    <svg
      width={width}
      height={steps.length * ROW}
      role="img"
      aria-label={`Credited ${workText(years.before.credited)} a year before, ${workText(years.now.credited)} now: volume ${signedWork(years.volume)}, mix ${signedWork(years.mix)}, schedule ${signedWork(years.schedule)}.`}
    >
      {steps.map(({ name, from, to, text, total }, index) => {
        const left = x(Math.min(from, to))
        const end = x(Math.max(from, to))
        const top = index * ROW
        return (
          <g key={name}>
            <text x={NAMES - 10} y={top + 26} textAnchor="end" className="log-chart-name">
              {name}
            </text>
            <Bar
              x={left}
              y={top + 9}
              width={Math.max(1.5, end - left)}
              height={ROW - 18}
              rx={3}
              className={total ? 'log-bar-credited' : to < from ? 'log-bar-down' : 'log-bar-up'}
            />
            {index < steps.length - 1 ? (
              <Line
                from={{ x: x(to), y: top + ROW - 9 }}
                to={{ x: x(to), y: top + ROW + 9 }}
                className="log-grid-strong"
              />
            ) : null}
            <text x={width} y={top + 26} textAnchor="end" className="log-chart-amount">
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The bars' places need numbers; the amounts shown are the answer's own text. */
function stepsOf({ before, now, volume, mix, schedule }: YearComparison): readonly Step[] {
  const start = Number(before.credited)
  const afterVolume = start + Number(volume)
  const afterMix = afterVolume + Number(mix)
  const end = Number(now.credited)
  const step = (name: string, meaning: string, from: number, to: number, amount: string): Step => ({
    name,
    meaning,
    from,
    to,
    text: signedWork(roundWork(amount)),
    total: false,
  })
  return [
    {
      name: yearOf(before),
      meaning: '',
      from: 0,
      to: start,
      text: workText(roundWork(before.credited)),
      total: true,
    },
    step('Volume', 'more or fewer units, at last year’s credit a unit', start, afterVolume, volume),
    step('Mix', 'other procedures, modifiers and cases', afterVolume, afterMix, mix),
    step('Schedule', 'the same work, weighed by the newer release', afterMix, end, schedule),
    {
      name: yearOf(now),
      meaning: '',
      from: 0,
      to: end,
      text: workText(roundWork(now.credited)),
      total: true,
    },
  ]
}

function yearOf({ from }: { readonly from: string }): string {
  return from.slice(0, 4)
}
