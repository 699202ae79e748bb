import { type OptionsFilter, Select } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Locality } from '../api/answers.ts'
import { useLocalities, useZipLocality } from '../api/queries.ts'
import { localityKeywords, localityLabel } from '../format/locality-label.ts'
import { writeHomeLocality } from './home-locality.ts'
import type { PlaceAsking } from './use-place.ts'

const NATIONAL = { value: 'national', label: 'National, no locality' }

/** Options made at once below the chosen one; the rest of the list follows in slices. */
const FIRST = 12

/** Payment locality, found by name, state, number or ZIP code; the choice is remembered on this device. */
export function LocalityField({ question, ask }: PlaceAsking) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const whole = useDeferredValue(open)
  const localities = useLocalities(question.date).data?.localities
  const ofZip = useZipLocality(typed, question.date).data?.localities[0]?.id
  const { locality: chosen } = question
  const data = useMemo(() => optionsFor(localities ?? [], chosen), [localities, chosen])
  const filter = useMemo(() => filterBy(localities ?? [], ofZip), [localities, ofZip])
  const first = data.findIndex(({ value }) => value === chosen) + FIRST
  return (
    <Select
      className="question-locality"
      classNames={{ label: 'question-label' }}
      label="Locality"
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      onSearchChange={setTyped}
      nothingFoundMessage="No locality of that name, number or ZIP code"
      maxDropdownHeight={340}
      comboboxProps={UNMOUNTED}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      value={chosen}
      data={data}
      filter={whole ? filter : (input) => filter(input).slice(0, first)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(locality) => {
        if (locality === null) return
        writeHomeLocality(locality)
        ask({ locality })
      }}
    />
  )
}

/** The list is made when it is opened: a hundred options would hold up every page. */
const UNMOUNTED = { keepMounted: false }

function optionsFor(localities: readonly Locality[], chosen: string) {
  const known = localities.map((each) => ({ value: each.id, label: localityLabel(each) }))
  const all = [NATIONAL, ...known]
  return all.some(({ value }) => value === chosen)
    ? all
    : [...all, { value: chosen, label: chosen }]
}

/** Keeps the options that contain every word typed, and the locality of a ZIP code typed. */
function filterBy(localities: readonly Locality[], ofZip: string | undefined): OptionsFilter {
  const keywords = new Map(localities.map((locality) => [locality.id, localityKeywords(locality)]))
  return ({ options, search }) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    return options.filter((option) => {
      if ('group' in option || option.value === ofZip) return true
      const text = keywords.get(option.value) ?? option.label.toLowerCase()
      return words.every((word) => text.includes(word))
    })
  }
}
