import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PlaceAsking } from './use-place.ts'

/** Half-typed years (0002, 0020 …) are days too; only these are asked about. */
const PLAUSIBLE = /^(?:19|20)\d{2}-\d{2}-\d{2}$/

/** Date of service. */
export function DateField({ question, ask }: PlaceAsking) {
  const [text, setText] = useState(question.date)
  useEffect(() => setText(question.date), [question.date])
  return (
    <TextInput
      className="question-date"
      classNames={{ label: 'question-label' }}
      label="Date of service"
      type="date"
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        if (PLAUSIBLE.test(currentTarget.value)) ask({ date: currentTarget.value })
      }}
    />
  )
}
