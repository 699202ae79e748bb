import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

interface LineFieldProps {
  readonly className?: string
  readonly label: string
  /** What is counted, beside the number. */
  readonly unit?: string
  readonly placeholder?: string
  readonly value: string
  readonly shape: RegExp
  readonly onCommit: (value: string) => void
}

/** After this pause in typing the claim is priced again. */
const PAUSE_MILLISECONDS = 250

/** A number of a claim line; taken over at a pause in typing, once it can be one. */
export function LineField(props: LineFieldProps) {
  const { className, label, unit, placeholder, value, shape, onCommit } = props
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const takeOver = useDebouncedCallback(
    (typed: string) => {
      if (shape.test(typed) && typed !== value) onCommit(typed)
    },
    { delay: PAUSE_MILLISECONDS, flushOnUnmount: true },
  )
  return (
    <TextInput
      className={className}
      aria-label={label}
      placeholder={placeholder}
      inputMode="decimal"
      value={text}
      error={shape.test(text) ? undefined : true}
      rightSection={unit}
      rightSectionPointerEvents="none"
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value.replace(/[$,\s]/g, '')
        setText(typed)
        takeOver(typed)
      }}
      onBlur={() => {
        takeOver.flush()
        if (!shape.test(text)) setText(value)
      }}
      autoComplete="off"
    />
  )
}
