import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DenialChoices, DenialReport } from '../../api/denials.ts'
import { ApiProblem } from '../../api/request.ts'
import { outcomeName } from '../outcome-names.ts'
import { sendReport } from './ask-reports.ts'

interface ReportFormProps {
  readonly choices: DenialChoices
  readonly today: string
  readonly code: string
  readonly onSent: () => void
}

const RESULTS = {
  added: 'Thank you. The report is kept; it shows once enough others have told the same.',
  replaced: 'Your earlier report of this code, payer and month was replaced.',
  unchanged: 'You had told this already; nothing changed.',
} as const

/** One denial: code, payer, reason, how it ended, what worked. */
export function ReportForm({ choices, today, code, onSent }: ReportFormProps) {
  const [report, setReport] = useState<DenialReport>(() => ({
    ...BLANK,
    code,
    month: today.slice(0, 7),
  }))
  const set = (change: Partial<DenialReport>) => setReport((now) => ({ ...now, ...change }))
  const send = useMutation({
    mutationFn: () => sendReport(withoutBlanks(report)),
    onSuccess: onSent,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const label = { classNames: { label: 'question-label' } }
  return (
    <form className="card stack" aria-label="Denial" onSubmit={submit}>
      <div className="denials-form">
        <TextInput
          {...label}
          label="Code"
          placeholder="76120"
          w="7rem"
          required
          withAsterisk={false}
          value={report.code}
          onChange={({ currentTarget }) => set({ code: currentTarget.value.toUpperCase() })}
        />
        <TextInput
          {...label}
          label="Modifiers"
          placeholder="26 59"
          w="7rem"
          value={report.modifiers.join(' ')}
          onChange={({ currentTarget }) => set({ modifiers: wordsOf(currentTarget.value) })}
        />
        <NativeSelect
          {...label}
          className="wide"
          label="Payer"
          required
          withAsterisk={false}
          value={report.payer}
          data={[
            { value: '', label: 'Choose a payer' },
            ...choices.payers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => set({ payer: currentTarget.value })}
        />
        <TextInput
          {...label}
          type="month"
          label="Denied in"
          w="10rem"
          max={today.slice(0, 7)}
          value={report.month}
          onChange={({ currentTarget }) => set({ month: currentTarget.value })}
        />
      </div>
      <div className="denials-form">
        <TextInput
          {...label}
          label="Denial code"
          placeholder="97"
          w="7rem"
          required
          withAsterisk={false}
          list="denial-codes"
          description={meaningOf(report.denialCode, choices)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={report.denialCode}
          onChange={({ currentTarget }) => set({ denialCode: currentTarget.value.toUpperCase() })}
        />
        <datalist id="denial-codes">
          {choices.denialCodes.map(({ denialCode, meaning }) => (
            <option key={denialCode} value={denialCode}>
              {meaning}
            </option>
          ))}
        </datalist>
        <TextInput
          {...label}
          label="Remark codes"
          placeholder="N519"
          w="8rem"
          value={report.remarkCodes.join(' ')}
          onChange={({ currentTarget }) => set({ remarkCodes: wordsOf(currentTarget.value) })}
        />
        <TextInput
          {...label}
          label="Denied beside"
          placeholder="76000"
          description="The other code of a pair"
          inputWrapperOrder={['label', 'input', 'description']}
          w="9rem"
          value={report.with ?? ''}
          onChange={({ currentTarget }) =>
            set({ with: currentTarget.value.trim().toUpperCase() || null })
          }
        />
        <NativeSelect
          {...label}
          label="Setting"
          value={report.setting}
          data={[
            { value: 'nonfacility', label: 'Office' },
            { value: 'facility', label: 'Facility' },
          ]}
          onChange={({ currentTarget }) =>
            set({ setting: currentTarget.value === 'facility' ? 'facility' : 'nonfacility' })
          }
        />
        <NativeSelect
          {...label}
          className="wide"
          label="How it ended"
          value={report.outcome}
          data={choices.outcomes.map((value) => ({ value, label: outcomeName(value) }))}
          onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
        />
      </div>
      <Checkbox.Group
        label="What was tried"
        classNames={{ label: 'question-label' }}
        value={[...report.strategies]}
        onChange={(strategies) => set({ strategies })}
      >
        <div className="strategy-choices">
          {choices.strategies.map(({ id, label: words }) => (
            <Checkbox key={id} value={id} label={words} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        {...label}
        label="Note, for you and the moderators"
        description="No names, no numbers, nothing of a patient. It is never published."
        maxLength={280}
        rows={2}
        value={report.note ?? ''}
        onChange={({ currentTarget }) => set({ note: currentTarget.value || null })}
      />
      <div className="denial-actions">
        <Button type="submit" loading={send.isPending}>
          Report
        </Button>
        <span className="quiet small">
          One report of a code, payer and month counts once; nothing shows below {choices.threshold}{' '}
          reporters.
        </span>
      </div>
      <div role="status" className="small">
        {send.data ? RESULTS[send.data.result] : ''}
      </div>
      {send.error ? <Refused error={send.error} /> : null}
    </form>
  )
}

const BLANK: DenialReport = {
  code: '',
  modifiers: [],
  payer: '',
  denialCode: '',
  remarkCodes: [],
  with: null,
  month: '',
  setting: 'nonfacility',
  outcome: 'open',
  strategies: [],
  note: null,
}

function Refused({ error }: { error: Error }) {
  const issues = error instanceof ApiProblem ? error.problem.issues : undefined
  return (
    <div role="alert" className="small">
      <b>The report was not taken.</b>
      <ul className="plain-list">
        {(issues ?? [{ message: error.message }]).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function meaningOf(text: string, { denialCodes }: DenialChoices): string {
  const number = text.replace(/^[A-Z]{2}-/, '')
  return denialCodes.find(({ denialCode }) => denialCode === number)?.meaning ?? 'CARC number'
}

/** While someone types, a list may end in a blank word. */
function withoutBlanks(report: DenialReport): DenialReport {
  const { modifiers, remarkCodes } = report
  return {
    ...report,
    modifiers: modifiers.filter(Boolean),
    remarkCodes: remarkCodes.filter(Boolean),
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toUpperCase().split(/[\s,]+/)
}
