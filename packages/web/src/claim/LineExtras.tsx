import { LineField } from './LineField.tsx'
import type { Procedure } from './procedure-text.ts'

interface LineExtrasProps {
  readonly name: string
  readonly procedure: Procedure
  readonly onChange: (procedure: Procedure) => void
}

type Count = 'minutes' | 'baseUnits' | 'careDays'

const COUNTS: readonly {
  readonly of: Count
  readonly label: string
  readonly unit: string
  readonly isAsked: (procedure: Procedure) => boolean
}[] = [
  {
    of: 'minutes',
    label: 'Minutes',
    unit: 'min',
    isAsked: ({ code }) => isAnesthesia(code) || isTherapy(code),
  },
  {
    of: 'baseUnits',
    label: 'Base units of your own table',
    unit: 'base',
    isAsked: ({ code }) => isAnesthesia(code),
  },
  {
    of: 'careDays',
    label: 'Days of care given',
    unit: 'days',
    isAsked: ({ modifiers }) => modifiers.includes('55'),
  },
]

/** What only some lines have: time of anesthesia and therapy, days of shared post-operative care. */
export function LineExtras({ name, procedure, onChange }: LineExtrasProps) {
  const asked = COUNTS.filter(
    ({ of, isAsked }) => isAsked(procedure) || procedure[of] !== undefined,
  )
  if (asked.length === 0) return null
  return (
    <div className="line-extras">
      {asked.map(({ of, label, unit }) => (
        <div key={of} className="line-extra">
          <span className="quiet" aria-hidden="true">
            {label}
          </span>
          <LineField
            label={`${label} of ${name}`}
            unit={unit}
            shape={/^\d{0,4}$/}
            value={procedure[of]?.toString() ?? ''}
            onCommit={(value) => onChange(withCount(procedure, of, value))}
          />
        </div>
      ))}
    </div>
  )
}

function withCount(procedure: Procedure, of: Count, value: string): Procedure {
  const { [of]: _, ...rest } = procedure
  return value === '' ? rest : { ...rest, [of]: Number(value) }
}

/** CPT's anesthesia section. */
function isAnesthesia(code: string): boolean {
  return /^\d{5}$/.test(code) && code >= '00100' && code <= '01999'
}

/** CPT's physical medicine section, where the timed therapy services are. */
function isTherapy(code: string): boolean {
  return /^97\d{3}$/.test(code)
}
