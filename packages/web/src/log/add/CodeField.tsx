import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Ref } from 'react'
import { useSearchCodes } from '../../api/search.ts'
import { readClaimText } from '../../claim/procedure-text.ts'
import { SuggestionRow } from '../../search/SuggestionRow.tsx'

interface CodeFieldProps {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly error: string | undefined
  readonly onChange: (text: string) => void
  /** Enter with the text as it then is. */
  readonly onEnter: (text: string) => void
}

/** A code, several, or words for one. Enter takes what is typed; words take the first code found. */
export function CodeField({ ref, text, error, onChange, onEnter }: CodeFieldProps) {
  const [query] = useDebouncedValue(text, 60)
  const typed = readClaimText(text)
  const isCode = typed !== undefined && typed.length > 0
  const answer = useSearchCodes(typed !== undefined && typed.length > 1 ? '' : query)
  const found = answer.data?.results ?? []
  const byCode = new Map(found.map((result) => [result.code, result]))
  return (
    <Autocomplete
      ref={ref}
      className="quick-add-code"
      size="md"
      aria-label="Procedure: a code, or words"
      placeholder="Code or words: 45385-59, or polyp snare"
      value={text}
      error={error}
      onChange={onChange}
      data={text.trim().length < 2 ? [] : found.map(({ code }) => code)}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const result = byCode.get(option.value)
        return result ? <SuggestionRow result={result} /> : option.value
      }}
      onKeyDown={(event) => {
        const chosen = event.currentTarget.getAttribute('aria-activedescendant')
        if (event.key !== 'Enter' || chosen) return
        event.preventDefault()
        const first = answer.data?.query === text.trim() ? found[0]?.code : undefined
        if (!isCode && first !== undefined) onChange(first)
        else onEnter(text)
      }}
      autoFocus
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxDropdownHeight={360}
    />
  )
}
