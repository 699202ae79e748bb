import type { LineOutcome } from '@feescope/core'
import { ActionIcon } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconMathFunction,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CSSProperties, KeyboardEvent } from 'react'
import { refusalWords } from '../code/answer/refusal-words.ts'
import { formatMoney } from '../format/money.ts'
import { keepPlace } from '../place/place.ts'
import { LineExtras } from './LineExtras.tsx'
import { LineField } from './LineField.tsx'
import { LineModifiers } from './LineModifiers.tsx'
import { type Procedure, procedureText } from './procedure-text.ts'
import type { Reorder } from './use-reorder.ts'

export interface ClaimLineProps {
  readonly index: number
  readonly count: number
  readonly procedure: Procedure
  readonly label: string | undefined
  /** The answer for this line; absent while it is on its way. */
  readonly outcome: LineOutcome | undefined
  readonly explained: boolean
  readonly reorder: Reorder
  readonly onChange: (procedure: Procedure) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly onExplain: () => void
}

/** One line: what was done, how often, what it pays. */
export function ClaimLine(props: ClaimLineProps) {
  const { index, count, procedure, label, outcome, reorder, onChange, onMove, onRemove } = props
  const name = `line ${index + 1}, ${procedureText(procedure)}`
  const onKeyDown = ({ key, preventDefault }: KeyboardEvent) => {
    const to = key === 'ArrowUp' ? index - 1 : key === 'ArrowDown' ? index + 1 : index
    if (to === index || to < 0 || to >= count) return
    preventDefault()
    onMove(to)
  }
  return (
    <div className="line-row">
      <button
        type="button"
        id={handleId(index)}
        className="line-handle no-print"
        aria-label={`Move ${name}: arrow keys, or drag`}
        onKeyDown={(event) => onKeyDown({ ...event, preventDefault: () => event.preventDefault() })}
        {...reorder.handle(index)}
      >
        <IconGripVertical size={18} stroke={1.75} aria-hidden="true" />
      </button>
      <span className="line-number quiet">{index + 1}</span>
      <div className="line-code">
        <Link
          to="/code/$code"
          params={{ code: procedure.code }}
          search={(now) => ({
            ...keepPlace(now),
            mod: procedure.modifiers.join(' ') || undefined,
          })}
          className="code"
        >
          {procedure.code}
        </Link>
        <span className="line-label quiet">{label}</span>
      </div>
      <LineModifiers
        name={name}
        modifiers={procedure.modifiers}
        onCommit={(modifiers) => onChange({ ...procedure, modifiers })}
      />
      <LineField
        className="line-units"
        label={`Units of ${name}`}
        shape={/^[1-9]\d{0,3}$/}
        value={procedure.units.toString()}
        onCommit={(units) => onChange({ ...procedure, units: Number(units) })}
      />
      <LineField
        className="line-charge"
        label={`Charge of ${name}, dollars`}
        placeholder="Charge"
        shape={/^(?:\d{1,7}(?:\.\d{1,2})?)?$/}
        value={procedure.charge ?? ''}
        onCommit={(charge) => onChange(withCharge(procedure, charge))}
      />
      <LineAmount outcome={outcome} />
      <span className="line-actions no-print">
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={outcome?.status !== 'priced'}
          aria-expanded={props.explained}
          aria-label={`How ${name} is priced`}
          onClick={props.onExplain}
        >
          <IconMathFunction size={17} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === 0}
          aria-label={`Move ${name} up`}
          onClick={() => onMove(index - 1)}
        >
          <IconArrowUp size={17} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === count - 1}
          aria-label={`Move ${name} down`}
          onClick={() => onMove(index + 1)}
        >
          <IconArrowDown size={17} stroke={1.75} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={17} stroke={1.75} />
        </ActionIcon>
      </span>
      <LineExtras name={name} procedure={procedure} onChange={onChange} />
    </div>
  )
}

function withCharge({ charge: _, ...rest }: Procedure, charge: string): Procedure {
  return charge === '' ? rest : { ...rest, charge }
}

/** Id of the handle of a line, to follow it with the focus. */
export function handleId(index: number): string {
  return `claim-line-handle-${index}`
}

/** Where a dragged line is drawn. */
export function dragStyle(reorder: Reorder, index: number): CSSProperties | undefined {
  if (reorder.dragged?.from !== index) return undefined
  return { transform: `translateY(${reorder.dragged.by}px)` }
}

function LineAmount({ outcome }: { outcome: LineOutcome | undefined }) {
  if (!outcome) return <span className="line-amount quiet">…</span>
  if (outcome.status === 'priced') {
    return <b className="line-amount">{formatMoney(outcome.allowed)}</b>
  }
  return (
    <span className="line-amount line-unpaid" title={outcome.message}>
      {outcome.status === 'denied' ? 'denied' : refusalWords(outcome.reason).title}
    </span>
  )
}
