import { Button } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { FullCode } from '../api/guide.ts'
import { useReleases } from '../api/queries.ts'
import { AddToClaimButton } from '../claim/AddToClaimButton.tsx'
import { procedureText } from '../claim/procedure-text.ts'
import { formatDate } from '../format/date.ts'
import { keepPlace } from '../place/place.ts'
import { statusMeaning } from './indicators/status-meanings.ts'
import type { Asking } from './question/use-question.ts'

/** The code, what it is, which release answers, and what can be done with it. */
export function CodeHeading({ asking, outcome }: { asking: Asking; outcome: FullCode }) {
  const { code, label, descriptor, plain, category, status, release, guide } = outcome
  const info = useReleases().data?.releases.find(({ id }) => id === release.pfs)
  const procedure = { code, modifiers: asking.question.modifiers, units: 1 }
  const neighbours = (guide?.related ?? []).slice(0, 3).map((each) => each.code)
  return (
    <header className="code-heading">
      <h1 className="code-heading-code">{code}</h1>
      <p className="code-heading-category">{label ?? descriptor ?? category}</p>
      <div className="code-heading-actions no-print">
        <AddToClaimButton
          procedures={[procedure]}
          name={procedureText(procedure)}
          variant="filled"
        />
        <Button
          variant="default"
          leftSection={<IconColumns3 size={16} stroke={1.75} />}
          renderRoot={(props) => (
            <Link
              to="/compare"
              search={(now) => ({ ...keepPlace(now), codes: [code, ...neighbours].join(',') })}
              {...props}
            />
          )}
        >
          Compare
        </Button>
      </div>
      {plain === null ? null : <p className="code-heading-plain">{plain}</p>}
      <p className="code-heading-facts">
        {label === null && descriptor === null ? null : <span>{category}</span>}
        <span>
          Status <b>{status}</b>: {statusMeaning(status).name.toLowerCase()}
        </span>
        <span>
          Release <b>{release.pfs}</b>
          {info ? `, ${formatDate(info.effective.from)} to ${formatDate(info.effective.to)}` : null}
          {release.exact ? null : ' (stands in)'}
        </span>
        <Link to="/denials/$code" params={{ code }} search={keepPlace} className="no-print">
          Reported denials
        </Link>
        <Link to="/log" search={{ add: procedureText(procedure) }} className="no-print">
          Add to the log
        </Link>
      </p>
    </header>
  )
}
