import type { Toolkit } from '../../api/papers.ts'
import { StakeText } from './StakeText.tsx'
import { ToolkitSection } from './ToolkitTables.tsx'

/** Pairs that Medicare does not pay together: among the codes, then those met most often. */
export function ConflictsTable({ toolkit }: { toolkit: Toolkit }) {
  return (
    <>
      <ToolkitSection
        title="Bundling conflicts among these codes"
        empty={
          toolkit.codes.length === 1
            ? 'One code has no pair with itself; its units are limited below.'
            : 'The pair table held has no edit in force between these codes.'
        }
        heads={HEADS}
        rows={rowsOf(toolkit, true)}
      />
      <ToolkitSection
        title="Bundling conflicts with other codes"
        empty="The pair table held has no edit in force with other codes."
        heads={HEADS}
        rows={rowsOf(toolkit, false)}
      />
    </>
  )
}

const HEADS = [['Paid'], ['Denied'], ['Modifier'], ['Why'], ['At stake', 'number']] as const

function rowsOf({ conflicts }: Toolkit, among: boolean) {
  return conflicts
    .filter((pair) => pair.among === among)
    .map(
      (pair) =>
        [
          `${pair.column1} ${pair.column2}`,
          <Named key="paid" code={pair.column1} label={pair.label1} />,
          <Named key="denied" code={pair.column2} label={pair.label2} />,
          pair.modifierIndicator === '0' ? '0: never' : '1: if separate',
          pair.rationale,
          <StakeText key="stake" stake={pair.atStake} />,
        ] as const,
    )
}

function Named({ code, label }: { code: string; label: string | null }) {
  return (
    <>
      <span className="code">{code}</span>
      <span className="cell-note">{label}</span>
    </>
  )
}
