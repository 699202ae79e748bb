import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type AddedEntries, changeEntries, type LogEntry, useLogChange } from '../../api/log.ts'
import { procedureText } from '../../claim/procedure-text.ts'
import { formatDate } from '../../format/date.ts'
import { workText } from '../work-text.ts'

/** What was just logged, with a way back; it stays until the next. */
export function Added({ added }: { readonly added: AddedEntries | undefined }) {
  return (
    <div className="added" role="status">
      {added ? <JustAdded key={added.batchId} added={added} /> : null}
    </div>
  )
}

function JustAdded({ added }: { readonly added: AddedEntries }) {
  const undo = useLogChange((batchId: string) => changeEntries('undo', { batchId }))
  const redo = useLogChange((batchId: string) => changeEntries('redo', { batchId }))
  const gone = undo.data !== undefined && !redo.isSuccess
  return (
    <>
      <div>
        {added.entries.map((entry) => (
          <p key={entry.id} className={gone ? 'added-gone' : undefined}>
            {gone ? 'Taken back' : 'Logged'} <b className="code">{procedureText(entry)}</b>{' '}
            {entry.label === null ? null : <span className="quiet">{entry.label}, </span>}
            {formatDate(entry.date)}: {creditWords(entry)}
          </p>
        ))}
        {added.duplicates.length > 0 && !gone ? (
          <p className="added-duplicate">
            {added.duplicates.length === 1 ? 'It looks' : `${added.duplicates.length} look`} like an
            entry already there. Both count; undo if it was entered twice.
          </p>
        ) : null}
      </div>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconArrowBackUp size={16} />}
        onClick={() => {
          if (gone) redo.mutate(added.batchId)
          else {
            redo.reset()
            undo.mutate(added.batchId)
          }
        }}
      >
        {gone ? 'Bring back' : 'Undo'}
      </Button>
    </>
  )
}

function creditWords({ status, raw, credited, steps }: LogEntry): string {
  if (status === 'no-such-code')
    return 'no release of the day lists this code, so it counts nothing'
  if (status === 'release-not-held') return 'no release is held for the day, so it counts nothing'
  if (raw === credited) return `${workText(credited ?? '0')} wRVU`
  return `${workText(credited ?? '0')} wRVU credited of ${workText(raw ?? '0')} (${steps.map(({ reason }) => reason).join('; ')})`
}
