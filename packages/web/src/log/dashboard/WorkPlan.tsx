import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type LogProfile, saveProfile, useLogChange } from '../../api/log.ts'
import { Refused } from '../Refused.tsx'

/** Target, share of a full position and days of work: what the pace is told from. */
export function WorkPlan({ profile }: { readonly profile: LogProfile }) {
  const [target, setTarget] = useState(profile.target ?? '')
  const [fte, setFte] = useState(profile.fte)
  const [workdays, setWorkdays] = useState<number | null>(profile.workdays)
  const save = useLogChange(saveProfile)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({
      ...profile,
      target: target.replaceAll(/[,\s]/g, '') || null,
      fte: fte.trim() || '1',
      workdays,
    })
  }
  return (
    <section className="card" aria-labelledby="plan-title">
      <h2 className="card-title" id="plan-title">
        Your year
      </h2>
      <form className="log-form" onSubmit={submit}>
        <TextInput
          classNames={{ label: 'question-label' }}
          label="Target, wRVU a year"
          placeholder="6000"
          inputMode="decimal"
          value={target}
          onChange={({ currentTarget: { value } }) => setTarget(value)}
        />
        <TextInput
          className="log-short"
          classNames={{ label: 'question-label' }}
          label="FTE"
          placeholder="1"
          inputMode="decimal"
          value={fte}
          onChange={({ currentTarget: { value } }) => setFte(value)}
        />
        <NumberInput
          className="log-short"
          classNames={{ label: 'question-label' }}
          label="Days of work a year"
          placeholder="220"
          min={1}
          max={366}
          value={workdays ?? ''}
          onChange={(value) => setWorkdays(value === '' ? null : Number(value))}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          Save
        </Button>
      </form>
      <p role="status" className="quiet log-saved">
        {save.isSuccess ? 'Saved.' : null}
      </p>
      <Refused error={save.error} />
    </section>
  )
}
