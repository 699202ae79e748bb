import './Segments.css'
import { useId } from 'react'

interface SegmentsProps<Value extends string> {
  readonly value: Value
  readonly data: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly className?: string
  readonly size?: 'xs' | 'sm'
  readonly fullWidth?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
}

/** One of a few, side by side: radio buttons drawn by the style sheet alone, so nothing is measured. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { value, data, onChange, className, size = 'sm', fullWidth = false, ...named } = props
  const name = useId()
  return (
    <div
      {...named}
      role="radiogroup"
      className={className === undefined ? 'segments' : `segments ${className}`}
      data-size={size}
      data-full-width={fullWidth || undefined}
    >
      {data.map((segment) => (
        <label key={segment.value} className="segment">
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  )
}
