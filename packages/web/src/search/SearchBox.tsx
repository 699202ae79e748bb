import './SearchBox.css'
import { Autocomplete, type AutocompleteProps, Kbd } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import type { CodeSuggestion } from '../api/answers.ts'
import { useCodeSuggestions } from '../api/queries.ts'
import { parseEntry } from './parse-entry.ts'
import { SuggestionRow } from './SuggestionRow.tsx'
import { useSlashShortcut } from './use-slash-shortcut.ts'

interface SearchBoxProps {
  readonly size: 'sm' | 'lg'
  readonly autoFocus?: boolean
}

/** The one search box: a code, or a code with modifiers; the place and date asked about are kept. */
export function SearchBox({ size, autoFocus = false }: SearchBoxProps) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [prefix] = useDebouncedValue(text.trim().toUpperCase(), 120)
  const codes = useCodeSuggestions(prefix).data?.codes ?? []
  useSlashShortcut(input)

  const open = (typed: string) => {
    const entry = parseEntry(typed)
    if (!entry) {
      setMistake(
        'A code has five characters, such as 76120 or G0105; modifiers may follow: 76120-26.',
      )
      return
    }
    setText('')
    setMistake(undefined)
    document.getElementById('main')?.focus()
    navigate({
      to: '/code/$code',
      params: { code: entry.code },
      search: ({ date, locality, setting, qp }) => ({
        date,
        locality,
        setting,
        qp,
        mod: entry.mod,
      }),
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open(text)
  }

  return (
    <search className="search-box">
      <form onSubmit={submit}>
        <Autocomplete
          ref={input}
          size={size}
          aria-label="Procedure code"
          placeholder={size === 'lg' ? 'Type a code: 76120' : 'Another code'}
          value={text}
          onChange={(value) => {
            setText(value)
            setMistake(undefined)
          }}
          onOptionSubmit={open}
          data={text === '' ? [] : codes.map(({ code }) => code)}
          filter={({ options }) => options}
          renderOption={renderSuggestion(codes)}
          error={mistake}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          maxDropdownHeight={420}
          leftSection={<IconSearch size={size === 'lg' ? 20 : 16} stroke={1.75} />}
          rightSection={<Kbd className="search-key">/</Kbd>}
          rightSectionPointerEvents="none"
        />
      </form>
    </search>
  )
}

function renderSuggestion(
  codes: readonly CodeSuggestion[],
): NonNullable<AutocompleteProps['renderOption']> {
  const byCode = new Map(codes.map((suggestion) => [suggestion.code, suggestion]))
  return ({ option }) => {
    const suggestion = byCode.get(option.value)
    return suggestion ? <SuggestionRow suggestion={suggestion} /> : option.value
  }
}
