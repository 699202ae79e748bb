import { NativeSelect, Switch } from '@mantine/core'
import { useState } from 'react'
import { PROVIDER_NAMES, providerName } from './provider-names.ts'
import { QpField } from './QpField.tsx'
import type { PlaceAsking } from './use-place.ts'

/** What most questions leave alone: who furnishes, participation, APM; in sight once it is changed. */
export function MoreFields(asking: PlaceAsking) {
  const { question, ask } = asking
  const changed = describeChanges(question)
  const [open, setOpen] = useState(changed.length > 0)
  return (
    <details
      className="place-more"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        Practitioner and program
        {changed.length > 0 ? <b>: {changed.join(', ')}</b> : null}
      </summary>
      <div className="place-more-fields">
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="Practitioner"
          value={question.provider}
          data={Object.entries(PROVIDER_NAMES).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) =>
            ask({ provider: value === 'physician' ? undefined : value })
          }
        />
        <div className="question-qp">
          <Switch
            label="Non-participating"
            checked={question.participation === 'nonpar'}
            onChange={({ currentTarget }) =>
              ask({ participation: currentTarget.checked ? 'nonpar' : undefined })
            }
          />
        </div>
        <QpField {...asking} />
      </div>
    </details>
  )
}

function describeChanges({ provider, participation, qp }: PlaceAsking['question']) {
  return [
    ...(provider === 'physician' ? [] : [providerName(provider).toLowerCase()]),
    ...(participation === 'par' ? [] : ['non-participating']),
    ...(qp ? ['qualifying APM participant'] : []),
  ]
}
