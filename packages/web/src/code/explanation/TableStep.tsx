import { ReleaseDates } from './ReleaseDates.tsx'
import { StepSource } from './StepSource.tsx'
import type { StepProps } from './step-components.ts'

/** A number read from a table CMS publishes. */
export function TableStep({ step }: StepProps<'table'>) {
  const { release, row, column } = step.source
  return (
    <StepSource label={step.label} value={step.value}>
      <span className="step-origin">CMS table</span> <b>{release}</b>,{' '}
      {row === 'all rows' ? (
        row
      ) : (
        <>
          row <b className="code">{row}</b>
        </>
      )}
      , column <b>{column}</b>
      <ReleaseDates release={release} />
    </StepSource>
  )
}
