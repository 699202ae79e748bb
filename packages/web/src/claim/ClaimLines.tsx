import type { ClaimOutcome, LineOutcome } from '@feescope/core'
import { useRef, useState } from 'react'
import { ClaimLine, dragStyle, handleId } from './ClaimLine.tsx'
import { LineExplanation } from './LineExplanation.tsx'
import { LineFindings } from './LineFindings.tsx'
import type { Procedure } from './procedure-text.ts'
import type { ClaimAsking } from './use-claim.ts'
import { useLabels } from './use-codes.ts'
import { moveItem, useReorder } from './use-reorder.ts'

interface ClaimLinesProps {
  readonly asking: ClaimAsking
  readonly claim: ClaimOutcome | undefined
}

/** The lines in the order billed, each with its findings; order by pointer, buttons or arrow keys. */
export function ClaimLines({ asking, claim }: ClaimLinesProps) {
  const { lines, setLines, explained, explain } = asking
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const labels = useLabels(
    lines.map(({ code }) => code),
    asking.question,
  )
  const move = (from: number, to: number) => {
    setLines(moveItem(lines, from, to))
    setMoved(`Line ${from + 1} is now line ${to + 1}`)
    requestAnimationFrame(() => document.getElementById(handleId(to))?.focus())
  }
  const reorder = useReorder(list, move)
  const replace = (index: number, procedure: Procedure) =>
    setLines(lines.map((line, at) => (at === index ? procedure : line)))
  return (
    <>
      <p className="hidden-visually" role="status">
        {moved}
      </p>
      <p className="line-row line-heads quiet" aria-hidden="true">
        <span className="line-head-code">Code</span>
        <span>Modifiers</span>
        <span>Units</span>
        <span>Charge</span>
        <span className="line-head-amount">Allowed</span>
      </p>
      <ol className="claim-lines" ref={list} data-dragging={reorder.dragged ? true : undefined}>
        {lines.map((procedure, index) => {
          const outcome = outcomeOf(claim, index, procedure)
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its position; two may be alike
              key={index}
              className="claim-line"
              data-dragged={reorder.dragged?.from === index || undefined}
              data-landing={isLanding(reorder.dragged, index) || undefined}
              data-status={outcome?.status}
              style={dragStyle(reorder, index)}
            >
              <ClaimLine
                index={index}
                count={lines.length}
                procedure={procedure}
                label={labels.get(procedure.code)}
                outcome={outcome}
                explained={explained === index}
                reorder={reorder}
                onChange={(changed) => replace(index, changed)}
                onMove={(to) => move(index, to)}
                onRemove={() => setLines(lines.filter((_, at) => at !== index))}
                onExplain={() => explain(explained === index ? undefined : index)}
              />
              <LineFindings
                findings={outcome?.findings ?? []}
                date={asking.question.date}
                change={(apply) => setLines(apply(lines))}
              />
              {explained === index && outcome?.status === 'priced' ? (
                <LineExplanation line={outcome} />
              ) : null}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** The answer for a line, once there is one for the line as it stands. */
function outcomeOf(
  claim: ClaimOutcome | undefined,
  index: number,
  { code, modifiers, units }: Procedure,
): LineOutcome | undefined {
  const outcome = claim?.lines[index]
  const same =
    outcome?.code === code &&
    outcome.units === units &&
    outcome.modifiers.join(' ') === modifiers.join(' ')
  return same ? outcome : undefined
}

function isLanding(dragged: ReturnType<typeof useReorder>['dragged'], index: number): boolean {
  return dragged !== undefined && dragged.to === index && dragged.from !== index
}
