import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { TableScroll } from '../app/TableScroll.tsx'
import { AddToClaimButton } from '../claim/AddToClaimButton.tsx'
import { type Procedure, procedureText } from '../claim/procedure-text.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace, type Place } from '../place/place.ts'
import { compareRows } from './compare-rows.ts'
import { RvuComparison } from './RvuComparison.tsx'
import { useComparison } from './use-comparison.ts'

interface CompareTableProps {
  readonly procedures: readonly Procedure[]
  readonly place: Place
  readonly onRemove: (index: number) => void
}

/** Codes across, facts down; a fact that differs is marked. */
export function CompareTable({ procedures, place, onRemove }: CompareTableProps) {
  const compared = useComparison(procedures, place)
  const ready = compared.every(({ line, code }) => line && (code || line.status === 'refused'))
  const rows = compareRows(compared, place)
  const names = procedures.map(procedureText)
  if (!ready) return <PageSkeleton />
  return (
    <section className="card" aria-labelledby="compare-title">
      <div className="card-head">
        <h2 className="card-title" id="compare-title">
          Side by side
        </h2>
        <CsvButton
          name="comparison"
          what="the comparison"
          rows={() => [['', ...names], ...rows.map(({ name, cells }) => [name, ...cells])]}
        />
      </div>
      <TableScroll name="Comparison">
        <table className="numbers compare">
          <thead>
            <tr>
              <td />
              {compared.map(({ procedure, code }, index) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                  key={index}
                  scope="col"
                  className="compare-head"
                >
                  <span className="compare-code">
                    <Link
                      to="/code/$code"
                      params={{ code: procedure.code }}
                      search={(now) => ({
                        ...keepPlace(now),
                        mod: procedure.modifiers.join(' ') || undefined,
                      })}
                      className="code"
                    >
                      {names[index]}
                    </Link>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      className="no-print"
                      aria-label={`Remove ${names[index]}`}
                      onClick={() => onRemove(index)}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </span>
                  <span className="compare-label">{code?.label ?? code?.category}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">RVUs</th>
              {compared.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                <td key={index}>
                  <RvuComparison compared={compared} own={each} setting={place.setting} />
                </td>
              ))}
            </tr>
            {rows.map(({ name, numeric, cells }) => (
              <tr key={name} data-differs={new Set(cells).size > 1 || undefined}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                  <td key={index} className={numeric ? 'compare-number' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="no-print">
              <th scope="row">Claim</th>
              {procedures.map((procedure, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                <td key={index}>
                  <AddToClaimButton
                    size="compact-sm"
                    name={procedureText(procedure)}
                    procedures={[procedure]}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
