import './Formula.css'
import { formatMoney } from '../../format/money.ts'
import { buildFormula } from './build-formula.ts'
import { NumberLink } from './NumberLink.tsx'
import { shortLabel } from './short-label.ts'
import type { CalculationTraceStep, Trace } from './trace.ts'

/** The whole calculation on a line or two; every number leads to its source. */
export function Formula({ trace, result }: { trace: Trace; result: CalculationTraceStep }) {
  return (
    <div className="formula">
      {buildFormula(trace, result).map((token, position) =>
        token.kind === 'sign' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a formula's tokens never move
          <span key={position} className="formula-sign">
            {token.text}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a formula's tokens never move
          <span key={position} className="formula-number">
            <NumberLink trace={trace.name} step={token.step} />
            <span className="formula-caption">{shortLabel(token.step.label)}</span>
          </span>
        ),
      )}
      <p className="formula-result">
        <span className="formula-sign">=</span>
        <NumberLink trace={trace.name} step={result}>
          {formatMoney(result.value)}
        </NumberLink>
        {result.rounding ? (
          <span className="formula-caption">rounded {result.rounding.mode} to the cent</span>
        ) : null}
      </p>
    </div>
  )
}
