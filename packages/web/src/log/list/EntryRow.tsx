import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type LogEntry, ROLES } from '../../api/log.ts'
import { procedureText } from '../../claim/procedure-text.ts'
import { formatDate } from '../../format/date.ts'
import { workText } from '../work-text.ts'

interface EntryRowProps {
  readonly entry: LogEntry
  /** The first of its day: the day stands above it. */
  readonly newDay: boolean
  readonly onChange: () => void
}

/** One entry: what, how, raw and credited, and why they differ. */
export function EntryRow({ entry, newDay, onChange }: EntryRowProps) {
  const { code, label, date, removedAt, role, setting, tag, note, caseNumber, steps } = entry
  const name = procedureText(entry)
  return (
    <li className="entry">
      {newDay ? <h3 className="entry-day">{formatDate(date)}</h3> : null}
      <div className="entry-row">
        <div className="entry-what">
          <Link to="/code/$code" params={{ code }} search={{ date }} className="code entry-code">
            {name}
          </Link>{' '}
          <span className="entry-label">{label}</span>
          <div className="entry-tags quiet">
            {caseNumber === null ? null : <span>case {caseNumber}</span>}
            {role === 'primary' ? null : (
              <span>{ROLES.find(({ value }) => value === role)?.label}</span>
            )}
            <span>{setting === 'facility' ? 'facility' : 'office'}</span>
            {tag === null ? null : <span className="tag">{tag}</span>}
            {note === null ? null : <span>{note}</span>}
          </div>
        </div>
        <EntryCredit entry={entry} />
        <ActionIcon
          className="no-print"
          variant="subtle"
          color="gray"
          aria-label={`${removedAt === null ? 'Take back' : 'Bring back'} ${name} of ${formatDate(date)}`}
          onClick={onChange}
        >
          {removedAt === null ? <IconTrash size={17} /> : <IconArrowBackUp size={17} />}
        </ActionIcon>
      </div>
      {steps.length === 0 ? null : (
        <p className="entry-why quiet">
          {steps.map(({ reason, value }) => `${reason} (${value})`).join('; ')}
        </p>
      )}
    </li>
  )
}

function EntryCredit({ entry }: { readonly entry: LogEntry }) {
  const { status, raw, credited, release, exactRelease } = entry
  if (credited === null || raw === null) {
    return (
      <div className="entry-credit quiet">
        {status === 'no-such-code' ? 'no such code on the day' : 'no release held'}
      </div>
    )
  }
  return (
    <div className="entry-credit">
      <b>{workText(credited)}</b>
      {raw === credited ? null : <s className="quiet">{workText(raw)}</s>}
      <span className="quiet entry-release">
        {release}
        {exactRelease ? '' : ' (stand-in)'}
      </span>
    </div>
  )
}
