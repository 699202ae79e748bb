import { ActionIcon, Autocomplete, Button, NumberInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type CaseCounts, type LogProfile, saveProfile, useLogChange } from '../../api/log.ts'
import { Refused } from '../Refused.tsx'

interface CaseTargetsProps {
  readonly profile: LogProfile
  readonly categories: CaseCounts['categories']
}

/** The least number of cases a programme asks for, by category. */
export function CaseTargets({ profile, categories }: CaseTargetsProps) {
  const [category, setCategory] = useState('')
  const [target, setTarget] = useState<number | ''>('')
  const save = useLogChange(saveProfile)
  const targets = Object.entries(profile.caseTargets)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (category.trim() === '' || target === '') return
    save.mutate(
      { ...profile, caseTargets: { ...profile.caseTargets, [category.trim()]: target } },
      {
        onSuccess: () => {
          setCategory('')
          setTarget('')
        },
      },
    )
  }
  return (
    <section className="card" aria-labelledby="targets-title">
      <h2 className="card-title" id="targets-title">
        Targets of your programme
      </h2>
      <form className="log-form" onSubmit={submit}>
        <Autocomplete
          className="target-category"
          classNames={{ label: 'question-label' }}
          label="Category"
          placeholder="Arthroplasty - Knee"
          value={category}
          onChange={setCategory}
          data={categories.map((each) => each.category)}
          maxLength={100}
        />
        <NumberInput
          className="log-short"
          classNames={{ label: 'question-label' }}
          label="Cases"
          min={0}
          max={100_000}
          value={target}
          onChange={(value) => setTarget(value === '' ? '' : Number(value))}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          Set
        </Button>
      </form>
      <Refused error={save.error} />
      {targets.length === 0 ? (
        <p className="quiet pay-basis">
          None set yet. Write a category as the table above names it, or one of your own to come.
        </p>
      ) : (
        <ul className="target-list">
          {targets.map(([name, count]) => (
            <li key={name}>
              {name}: <b>{count}</b>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Remove the target for ${name}`}
                onClick={() => {
                  const { [name]: _, ...others } = profile.caseTargets
                  save.mutate({ ...profile, caseTargets: others })
                }}
              >
                <IconX size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
