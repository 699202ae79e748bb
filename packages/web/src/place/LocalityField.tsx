import { type OptionsFilter, Select } from '@mantine/core'
import { startTransition, useState } from 'react'
import { useLocalities, useZipLocality } from '../api/queries.ts'
import { localityKeywords, localityLabel } from '../format/locality-label.ts'
import { writeHomeLocality } from './home-locality.ts'
import type { PlaceAsking } from './use-place.ts'

const NATIONAL = { value: 'national', label: 'National, no locality' }

/** Payment locality, found by name, state, number or ZIP code; the choice is remembered on this device. */
export function LocalityField({ question, ask }: PlaceAsking) {
  const [typed, setTyped] = useState('')
  // A hundred options: they are made, in slices, when someone comes near.
  const [met, setMet] = useState(false)
  const meet = () => startTransition(() => setMet(true))
  const localities = useLocalities(question.date).data?.localities ?? []
  const ofZip = useZipLocality(typed, question.date).data?.localities[0]?.id
  const options = localities.map((locality) => ({
    value: locality.id,
    label: localityLabel(locality),
  }))
  const known =
    question.locality === 'national' || options.some(({ value }) => value === question.locality)
  const unknown = { value: question.locality, label: question.locality }
  const keywords = new Map(localities.map((locality) => [locality.id, localityKeywords(locality)]))
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
      comboboxProps={{ keepMounted: met }}
      onPointerEnter={meet}
      value={question.locality}
      data={[NATIONAL, ...options, ...(known ? [] : [unknown])]}
      filter={filterBy(keywords, ofZip)}
      onFocus={({ currentTarget }) => {
        meet()
        currentTarget.select()
      }}
      onChange={(locality) => {
        if (locality === null) return
        writeHomeLocality(locality)
        ask({ locality })
      }}
    />
  )
}

/** Keeps the options that contain every word typed, and the locality of a ZIP code typed. */
function filterBy(keywords: ReadonlyMap<string, string>, ofZip: string | undefined): OptionsFilter {
  return ({ options, search }) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    return options.filter((option) => {
      if ('group' in option || option.value === ofZip) return true
      const text = keywords.get(option.value) ?? option.label.toLowerCase()
      return words.every((word) => text.includes(word))
    })
  }
}
