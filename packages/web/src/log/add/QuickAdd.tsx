import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { type AddedEntries, addEntries, ROLES, useLogChange } from '../../api/log.ts'
import { Segments } from '../../app/Segments.tsx'
import { Added } from './Added.tsx'
import { CodeField } from './CodeField.tsx'
import { type Draft, entriesOf, newDraft } from './draft.ts'
import { issuesOf } from './entry-issues.ts'
import { ModifierChips } from './ModifierChips.tsx'
import { readLastCase } from './read-last-case.ts'

interface QuickAddProps {
  readonly today: string
  /** What stands in the field at first. */
  readonly text: string
}

/** Logs with one hand: type a code or words, Enter. Day, setting, role and tag stay for the next. */
export function QuickAdd({ today, text }: QuickAddProps) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...newDraft(today), text }))
  const [mistake, setMistake] = useState<string>()
  const [added, setAdded] = useState<AddedEntries>()
  const code = useRef<HTMLInputElement>(null)
  const add = useLogChange(addEntries)
  const issues = issuesOf(add.error)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const submit = async (text: string) => {
    const read = entriesOf({ ...draft, text })
    if (typeof read === 'string') {
      setMistake(read)
      return
    }
    setMistake(undefined)
    try {
      // Procedures typed together are a case: they are credited as one.
      const caseNumber =
        draft.caseNumber ?? (read.length > 1 ? (await readLastCase(draft.date)) + 1 : null)
      setAdded(await add.mutateAsync(read.map((entry) => ({ ...entry, caseNumber }))))
      setDraft(({ date, setting, role, tag }) => ({
        ...newDraft(today),
        date,
        setting,
        role,
        tag,
      }))
      code.current?.focus()
    } catch {
      // What the server refused stands below the form, in its own words.
      code.current?.focus()
    }
  }
  return (
    <section className="card quick-add" aria-label="Quick add">
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          submit(draft.text)
        }}
      >
        <div className="quick-add-first">
          <CodeField
            ref={code}
            text={draft.text}
            error={mistake ?? issues.code}
            onChange={(text) => {
              setMistake(undefined)
              add.reset()
              change({ text })
            }}
            onEnter={submit}
          />
          <Button
            type="submit"
            size="md"
            leftSection={<IconPlus size={18} />}
            loading={add.isPending}
          >
            Add
          </Button>
        </div>
        <Added added={added} />
        <ModifierChips
          modifiers={draft.modifiers}
          error={issues.modifiers}
          onChange={(modifiers) => change({ modifiers })}
        />
        <div className="quick-add-fields">
          <TextInput
            classNames={{ label: 'question-label' }}
            label="Day"
            type="date"
            value={draft.date}
            error={issues.date}
            onChange={({ currentTarget: { value } }) => change({ date: value })}
          />
          <NumberInput
            className="quick-add-units"
            classNames={{ label: 'question-label' }}
            label="Units"
            min={1}
            max={9999}
            value={draft.units}
            error={issues.units}
            onChange={(units) => change({ units: Number(units) || 1 })}
          />
          <div>
            <span className="question-label" id="log-setting">
              Setting
            </span>
            <Segments
              aria-labelledby="log-setting"
              value={draft.setting}
              data={[
                { value: 'facility', label: 'Facility' },
                { value: 'nonfacility', label: 'Office' },
              ]}
              onChange={(value) =>
                change({ setting: value === 'nonfacility' ? 'nonfacility' : 'facility' })
              }
            />
          </div>
          <NativeSelect
            classNames={{ label: 'question-label' }}
            label="Role"
            value={draft.role}
            data={[...ROLES]}
            onChange={({ currentTarget: { value } }) =>
              change({ role: ROLES.find((role) => role.value === value)?.value ?? 'primary' })
            }
          />
          <TextInput
            className="quick-add-tag"
            classNames={{ label: 'question-label' }}
            label="Tag"
            placeholder="Own word"
            maxLength={40}
            value={draft.tag}
            error={issues.tag}
            onChange={({ currentTarget: { value } }) => change({ tag: value })}
            autoComplete="off"
          />
          <NumberInput
            className="quick-add-units"
            classNames={{ label: 'question-label' }}
            label="Case of the day"
            placeholder="None"
            min={1}
            max={999}
            value={draft.caseNumber ?? ''}
            error={issues.caseNumber}
            onChange={(value) => change({ caseNumber: value === '' ? null : Number(value) })}
          />
          <TextInput
            className="quick-add-note"
            classNames={{ label: 'question-label' }}
            label="Note"
            placeholder="About the work, not the person"
            maxLength={200}
            value={draft.note}
            error={issues.note}
            onChange={({ currentTarget: { value } }) => change({ note: value })}
            autoComplete="off"
          />
        </div>
        {issues.other === undefined ? null : (
          <p role="alert" className="log-refused">
            {issues.other}
          </p>
        )}
      </form>
    </section>
  )
}
