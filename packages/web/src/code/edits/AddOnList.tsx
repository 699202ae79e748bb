import { Link } from '@tanstack/react-router'
import type { CodeEdits } from '../../api/code-edits.ts'
import { keepPlace } from '../../place/place.ts'
import { TableWords } from './TableWords.tsx'

const TYPES = {
  1: 'only with these',
  2: 'with what the contractor decides',
  3: 'with these, and others the contractor allows',
} as const

/** Codes shown before the rest are folded. */
const SHOWN = 12

interface AddOnListProps {
  readonly code: string
  readonly addOn: CodeEdits['addOn']
}

/** What the code is added to, or what is added to it. */
export function AddOnList({ code, addOn }: AddOnListProps) {
  const own = addOn.rows.filter((row) => row.addOn === code)
  const others = addOn.rows.filter((row) => row.primary === code)
  const type = own[0]?.type
  return (
    <div>
      <h3 className="edits-fact">Add-on</h3>
      {type ? (
        <>
          <p>
            {code} is an add-on code: paid {TYPES[type]}. <TableWords table={addOn.table} />
          </p>
          <Codes codes={own.map(({ primary }) => primary).filter((each) => each !== 'CCCCC')} />
        </>
      ) : (
        <p>
          {code} is not an add-on code. <TableWords table={addOn.table} />
        </p>
      )}
      {others.length > 0 ? (
        <>
          <p>These are added to it:</p>
          <Codes codes={others.map((row) => row.addOn)} />
        </>
      ) : null}
    </div>
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null
  const links = (some: readonly string[]) => (
    <ul className="edits-codes">
      {some.map((code) => (
        <li key={code}>
          <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
            {code}
          </Link>
        </li>
      ))}
    </ul>
  )
  if (codes.length <= SHOWN) return links(codes)
  return (
    <details>
      <summary>{codes.length} codes</summary>
      {links(codes)}
    </details>
  )
}
