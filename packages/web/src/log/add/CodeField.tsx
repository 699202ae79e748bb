import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type Ref, useEffect, useState } from 'react'
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
  const [entered, setEntered] = useState<string>()
  const [query] = useDebouncedValue(text, 60)
  const [first, ...more] = readClaimText(text) ?? []
  const isCode = first !== undefined
  const answer = useSearchCodes(more.length > 0 ? '' : (first?.code ?? query))
  const found = answer.data?.results ?? []
  const answered = answer.data?.query === text.trim() || answer.isError
  const offered = found[0]?.code
  useEffect(() => {
    // Enter may come before the answer to the words does.
    if (entered === undefined || entered !== text || !answered) return
    setEntered(undefined)
    if (offered === undefined) onEnter(text)
    else onChange(offered)
  }, [entered, text, answered, offered, onEnter, onChange])
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
      // A whole code needs no list, which would cover the fields below it.
      data={text.trim().length < 2 || isCode ? [] : found.map(({ code }) => code)}
      description={isCode ? byCode.get(first.code)?.label : undefined}
      inputWrapperOrder={['input', 'description', 'error']}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const result = byCode.get(option.value)
        return result ? <SuggestionRow result={result} /> : option.value
      }}
      onKeyDown={(event) => {
        const chosen = event.currentTarget.getAttribute('aria-activedescendant')
        if (event.key !== 'Enter' || chosen) return
        event.preventDefault()
        if (isCode || text.trim().length < 2) onEnter(text)
        else setEntered(text)
      }}
      autoFocus
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxDropdownHeight={360}
    />
  )
}
