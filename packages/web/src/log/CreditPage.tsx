import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ROLES, useLog, useLogChange } from '../api/log.ts'
import { useReleases } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { LogPage } from './LogPage.tsx'
import { Refused } from './Refused.tsx'

/** `GET` and `PUT /log/policy` */
interface CreditPolicy {
  readonly name: string
  readonly schedule: string
  readonly modifiers: Readonly<Record<string, string>>
  readonly bilateral: Readonly<Record<string, string>>
  readonly multiple: readonly string[] | null
  readonly endoscopy: 'difference' | 'full'
  readonly roles: Readonly<Record<string, string>>
}

/** How the user's contract credits work. */
export function CreditPage() {
  const policy = useLog<CreditPolicy>('/policy')
  return (
    <LogPage
      title="Credit"
      lead="How your contract credits work RVUs. There is no single standard: what is set here to begin with is common practice, and every share can be changed."
    >
      {policy.error ? (
        <RequestFailed error={policy.error} retry={() => policy.refetch()} heading="h2" />
      ) : policy.data ? (
        <PolicyForm key={JSON.stringify(policy.data)} policy={policy.data} />
      ) : (
        <PageSkeleton />
      )}
    </LogPage>
  )
}

function PolicyForm({ policy }: { readonly policy: CreditPolicy }) {
  const [draft, setDraft] = useState(policy)
  const [added, setAdded] = useState('')
  const releases = useReleases().data?.releases ?? []
  const save = useLogChange((next: Partial<CreditPolicy>) =>
    sendJson<CreditPolicy>('PUT', '/log/policy', next),
  )
  const schedules = releases.filter(({ kind }) => kind === 'pfs').map(({ id }) => id)
  const change = (part: Partial<CreditPolicy>) => setDraft({ ...draft, ...part })
  const shares = (key: 'modifiers' | 'bilateral' | 'roles', name: string, value: string) =>
    change({ [key]: { ...draft[key], [name]: value } })
  return (
    <form
      className="credit-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save.mutate(draft)
      }}
    >
      <section className="card" aria-labelledby="contract-title">
        <h2 className="card-title" id="contract-title">
          Contract
        </h2>
        <div className="log-form">
          <TextInput
            classNames={{ label: 'question-label' }}
            label="Name"
            value={draft.name}
            maxLength={80}
            onChange={({ currentTarget: { value } }) => change({ name: value })}
          />
          <NativeSelect
            classNames={{ label: 'question-label' }}
            label="Fee schedule"
            value={draft.schedule}
            data={[
              { value: 'date-of-service', label: 'Of the day of service' },
              ...[...new Set([...schedules.toReversed(), draft.schedule])]
                .filter((id) => id !== 'date-of-service')
                .map((id) => ({ value: id, label: `Frozen on ${id}` })),
            ]}
            onChange={({ currentTarget: { value } }) => change({ schedule: value })}
          />
          <NativeSelect
            classNames={{ label: 'question-label' }}
            label="Further endoscopies of a family"
            value={draft.endoscopy}
            data={[
              { value: 'difference', label: 'Only what they add to the base' },
              { value: 'full', label: 'In full' },
            ]}
            onChange={({ currentTarget: { value } }) =>
              change({ endoscopy: value === 'full' ? 'full' : 'difference' })
            }
          />
          <Checkbox
            className="credit-multiple"
            label="Further procedures of a case are reduced"
            checked={draft.multiple !== null}
            onChange={({ currentTarget: { checked } }) =>
              change({ multiple: checked ? ['1', '0.5', '0.5', '0.5', '0.5'] : null })
            }
          />
          {draft.multiple === null ? null : (
            <TextInput
              classNames={{ label: 'question-label' }}
              label="Shares by rank"
              value={draft.multiple.join(' ')}
              onChange={({ currentTarget: { value } }) => change({ multiple: value.split(' ') })}
            />
          )}
        </div>
      </section>
      <div className="log-columns">
        <section className="card" aria-labelledby="modifiers-title">
          <h2 className="card-title" id="modifiers-title">
            By modifier
          </h2>
          <p className="quiet survey-lead">
            A share of the work (0.625), or pre, intra, post or pre+intra for CMS’s share of the
            package. 26, TC and 53 take the row CMS prints.
          </p>
          <div className="share-grid">
            {Object.entries(draft.modifiers).map(([modifier, share]) => (
              <TextInput
                key={modifier}
                classNames={{ label: 'question-label' }}
                label={modifier}
                value={share}
                onChange={({ currentTarget: { value } }) => shares('modifiers', modifier, value)}
              />
            ))}
          </div>
          <div className="log-form credit-add">
            <TextInput
              className="log-short"
              classNames={{ label: 'question-label' }}
              label="Another modifier"
              maxLength={2}
              value={added}
              onChange={({ currentTarget: { value } }) => setAdded(value.toUpperCase())}
            />
            <Button
              variant="default"
              disabled={added.length !== 2}
              onClick={() => {
                shares('modifiers', added, '1')
                setAdded('')
              }}
            >
              Add
            </Button>
          </div>
        </section>
        <section className="card" aria-labelledby="roles-title">
          <h2 className="card-title" id="roles-title">
            By role, and both sides
          </h2>
          <p className="quiet survey-lead">
            A role counts where no modifier says it. 50 is by CMS’s bilateral indicator.
          </p>
          <div className="share-grid">
            {ROLES.map(({ value: role, label }) => (
              <TextInput
                key={role}
                classNames={{ label: 'question-label' }}
                label={label}
                value={draft.roles[role] ?? '1'}
                onChange={({ currentTarget: { value } }) => shares('roles', role, value)}
              />
            ))}
            {Object.entries(draft.bilateral).map(([indicator, share]) => (
              <TextInput
                key={indicator}
                classNames={{ label: 'question-label' }}
                label={`50, indicator ${indicator}`}
                value={share}
                onChange={({ currentTarget: { value } }) => shares('bilateral', indicator, value)}
              />
            ))}
          </div>
        </section>
      </div>
      <div className="log-form">
        <Button type="submit" loading={save.isPending}>
          Save the policy
        </Button>
        <Button variant="subtle" color="gray" onClick={() => save.mutate({})}>
          Back to common practice
        </Button>
      </div>
      <p role="status" className="log-saved">
        {save.isSuccess ? 'Saved. Every figure is computed again by it.' : null}
      </p>
      <Refused error={save.error} />
    </form>
  )
}
