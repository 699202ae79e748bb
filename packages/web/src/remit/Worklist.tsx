import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RemitAnswer, WorkGroup } from '../api/remit.ts'
import { sendJson } from '../api/request.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { WorklistGroup } from './WorklistGroup.tsx'

interface WorklistProps {
  readonly review: Pick<RemitAnswer, 'worklist' | 'marks'>
}

/** What to do about the remittance, by cause: dollars, deadline, and what is done. */
export function Worklist({ review }: WorklistProps) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [showDone, setShowDone] = useState(false)
  const mark = useMutation({
    mutationFn: ({ id, done }: { readonly id: string; readonly done: boolean }) =>
      sendJson('POST', '/denials/worklist', { items: [id], done }),
    // Shown at once; taken back where the server refuses.
    onMutate: ({ id, done }) => setChanged((now) => new Map(now).set(id, done)),
    onError: (_, { id, done }) => setChanged((now) => new Map(now).set(id, !done)),
  })
  const groups = review.worklist.map((group) => withMarks(group, changed))
  const open = groups.reduce((sum, group) => sum + group.open, 0)
  if (groups.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="worklist-title">
      <div className="card-head">
        <h2 className="card-title" id="worklist-title">
          Worklist
        </h2>
        <CsvButton name="worklist" what="the worklist" rows={() => csvRows(groups)} />
      </div>
      <p className="small" role="status">
        {open === 0 ? 'All is done.' : `${open.toLocaleString('en-US')} to do, most dollars first.`}{' '}
        {review.marks
          ? 'What is done is remembered when the file is compared again; nothing else of it is kept.'
          : 'This server keeps no marks.'}
      </p>
      {review.marks ? (
        <Checkbox
          label="Show what is done"
          checked={showDone}
          onChange={({ currentTarget }) => setShowDone(currentTarget.checked)}
        />
      ) : null}
      {mark.error ? <p role="alert">{mark.error.message}</p> : null}
      {groups.map((group) => (
        <WorklistGroup
          key={`${group.kind} ${group.cause}`}
          group={group}
          showDone={showDone}
          onMark={review.marks ? (id, done) => mark.mutate({ id, done }) : undefined}
        />
      ))}
    </section>
  )
}

/** The group with the marks set since it was answered. */
function withMarks(group: WorkGroup, changed: ReadonlyMap<string, boolean>): WorkGroup {
  const items = group.items.map((item) => ({ ...item, done: changed.get(item.id) ?? item.done }))
  const newly = items.filter((item, at) => item.done !== group.items[at]?.done)
  const open = newly.reduce((sum, { done }) => sum + (done ? -1 : 1), group.open)
  return { ...group, items, open }
}

function csvRows(groups: readonly WorkGroup[]) {
  const header = [
    ...['kind', 'cause', 'payer', 'claim', 'line', 'code', 'date', 'at stake', 'deadline'],
    ...['appeal', 'action', 'done'],
  ]
  return [
    header,
    ...groups.flatMap(({ kind, cause, items }) =>
      items.map((item) => [
        ...[kind, cause, item.payer, item.claimId, item.line, item.code, item.date],
        ...[item.atStake, item.deadline, item.appeal ? 'yes' : 'no', item.action],
        item.done ? 'yes' : 'no',
      ]),
    ),
  ]
}
