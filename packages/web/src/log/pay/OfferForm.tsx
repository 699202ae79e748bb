import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { OfferDraft } from './offer-text.ts'

interface OfferFormProps {
  /** `first` or `second`: its colour in the chart. */
  readonly side: 'first' | 'second'
  readonly offer: OfferDraft
  readonly onChange: (offer: OfferDraft) => void
}

/** What an employer offers; it counts when a field is left or Enter is pressed. */
export function OfferForm({ side, offer, onChange }: OfferFormProps) {
  const [draft, setDraft] = useState(offer)
  useEffect(() => setDraft(offer), [offer])
  const commit = () => onChange(draft)
  const now = (change: Partial<OfferDraft>) => {
    setDraft({ ...draft, ...change })
    onChange({ ...draft, ...change })
  }
  const field = (
    key: 'base' | 'threshold' | 'draw' | 'qualityBonus',
    label: string,
    hint: string,
  ) => (
    <TextInput
      classNames={{ label: 'question-label' }}
      label={label}
      placeholder={hint}
      inputMode="decimal"
      value={draft[key]}
      onChange={({ currentTarget: { value } }) => setDraft({ ...draft, [key]: value })}
    />
  )
  return (
    <section className="card offer" data-side={side} aria-label={offer.name}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          commit()
        }}
        onBlur={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') commit()
        }}
      >
        <TextInput
          className="offer-name"
          aria-label="Name of the offer"
          value={draft.name}
          maxLength={80}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
        />
        <fieldset className="offer-tiers">
          <legend className="question-label">Dollars a wRVU</legend>
          {draft.tiers.map((tier, index) => (
            // Tiers have no name but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className="offer-tier">
              <span className="quiet">from</span>
              <TextInput
                aria-label={`Tier ${index + 1}: from wRVU`}
                inputMode="decimal"
                value={tier.from}
                disabled={index === 0}
                onChange={({ currentTarget: { value } }) =>
                  setDraft({ ...draft, tiers: draft.tiers.with(index, { ...tier, from: value }) })
                }
              />
              <span className="quiet">wRVU: $</span>
              <TextInput
                aria-label={`Tier ${index + 1}: dollars a wRVU`}
                inputMode="decimal"
                value={tier.rate}
                onChange={({ currentTarget: { value } }) =>
                  setDraft({ ...draft, tiers: draft.tiers.with(index, { ...tier, rate: value }) })
                }
              />
              {index === 0 ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove tier ${index + 1}`}
                  onClick={() => now({ tiers: draft.tiers.toSpliced(index, 1) })}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </div>
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => {
              const last = draft.tiers.at(-1)
              const from = String(
                Number(last?.from ?? 0) + (draft.tiers.length === 1 ? 5000 : 1000),
              )
              now({ tiers: [...draft.tiers, { from, rate: last?.rate ?? '50' }] })
            }}
          >
            Add a tier
          </Button>
        </fieldset>
        <div className="offer-fields">
          {field('base', 'Base, $', 'None')}
          {field('threshold', 'wRVU the base pays for', 'None')}
          {field('draw', 'Draw, $', 'None')}
          {field('qualityBonus', 'Quality bonus, $', 'None')}
        </div>
        <Checkbox
          label="What the draw pays too much is owed back"
          checked={draft.recoverable}
          onChange={({ currentTarget: { checked } }) => now({ recoverable: checked })}
        />
        <button type="submit" className="hidden-visually" tabIndex={-1}>
          Count
        </button>
      </form>
    </section>
  )
}
