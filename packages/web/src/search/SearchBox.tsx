import './SearchBox.css'
import { Autocomplete, type AutocompleteProps, Kbd } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { type SearchResult, useSearchCodes } from '../api/search.ts'
import { keepPlace } from '../place/place.ts'
import { parseEntry } from './parse-entry.ts'
import { SuggestionRow } from './SuggestionRow.tsx'
import { takeTypedEarly } from './typed-early.ts'
import { useSlashShortcut } from './use-slash-shortcut.ts'

interface SearchBoxProps {
  readonly size: 'sm' | 'lg'
  readonly autoFocus?: boolean
}

/** The one search box: a code, words, or a pasted claim; the place and date asked about are kept. */
export function SearchBox({ size, autoFocus = false }: SearchBoxProps) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text, 80)
  const found = useSearchCodes(query).data?.results ?? []
  useSlashShortcut(input)
  // Once the outline is gone, nothing more is typed into it.
  useLayoutEffect(() => {
    const typed = takeTypedEarly()
    if (typed !== '') setText(typed)
  }, [])

  const open = (typed: string) => {
    const entry = parseEntry(typed)
    if (!entry) return
    setText('')
    document.getElementById('main')?.focus()
    switch (entry.kind) {
      case 'code':
        navigate({
          to: '/code/$code',
          params: { code: entry.code },
          search: (now) => ({ ...keepPlace(now), mod: entry.mod }),
        })
        break
      case 'claim':
        navigate({
          to: '/claim',
          search: (now) => ({ ...keepPlace(now), lines: entry.lines }),
        })
        break
      case 'words':
        navigate({ to: '/search', search: (now) => ({ ...keepPlace(now), q: entry.text }) })
        break
      default:
        entry satisfies never
    }
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
          aria-label="Search: a code, words, or a claim"
          placeholder={size === 'lg' ? 'Words, a code, or a claim' : 'Search'}
          value={text}
          onChange={setText}
          onOptionSubmit={open}
          data={text.trim().length < 2 ? [] : found.map(({ code }) => code)}
          filter={({ options }) => options}
          renderOption={renderSuggestion(found)}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          maxDropdownHeight={460}
          comboboxProps={{ keepMounted: false }}
          leftSection={<IconSearch size={size === 'lg' ? 20 : 16} stroke={1.75} />}
          rightSection={<Kbd className="search-key">/</Kbd>}
          rightSectionPointerEvents="none"
        />
      </form>
    </search>
  )
}

function renderSuggestion(
  found: readonly SearchResult[],
): NonNullable<AutocompleteProps['renderOption']> {
  const byCode = new Map(found.map((result) => [result.code, result]))
  return ({ option }) => {
    const result = byCode.get(option.value)
    return result ? <SuggestionRow result={result} /> : option.value
  }
}
