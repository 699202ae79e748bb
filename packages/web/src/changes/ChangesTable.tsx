import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReleaseDiff, RowChange } from '../api/diff.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { changeBetween, formatMoney } from '../format/money.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace } from '../place/place.ts'
import { causesText, describeRow, fieldName } from './change-words.ts'

interface ChangesTableProps {
  readonly diff: ReleaseDiff
  readonly page: number
  readonly onPage: (offset: number) => void
  /** Every row, for the file. */
  readonly all: () => Promise<ReleaseDiff>
}

/** The rows, largest change in dollars first. */
export function ChangesTable({ diff, page, onPage, all }: ChangesTableProps) {
  const { rows, total, offset } = diff
  if (total === 0) return <p className="card">Nothing changed for these codes.</p>
  return (
    <section className="card" aria-labelledby="changes-title">
      <div className="card-head">
        <h2 className="card-title" id="changes-title">
          {total.toLocaleString('en-US')} rows, largest change first
        </h2>
        <CsvButton
          name={`changes-${diff.before.pfs}-${diff.after.pfs}`}
          what="every change"
          rows={async () => [CSV_HEADER, ...(await all()).rows.map(csvRow)]}
        />
      </div>
      <TableScroll name="Changes">
        <table className="numbers changes">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col" className="number changes-before">
                Before
              </th>
              <th scope="col" className="number">
                After
              </th>
              <th scope="col" className="number">
                Change
              </th>
              <th scope="col">Due to</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChangeRow key={`${row.code}-${row.modifier}-${row.kind}`} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {total > page ? (
        <nav className="pager no-print" aria-label="Pages of changes">
          <Button
            variant="default"
            size="compact-sm"
            disabled={offset === 0}
            onClick={() => onPage(Math.max(0, offset - page))}
          >
            Earlier
          </Button>
          <span className="quiet">
            {(offset + 1).toLocaleString('en-US')} to{' '}
            {Math.min(offset + page, total).toLocaleString('en-US')}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={offset + page >= total}
            onClick={() => onPage(offset + page)}
          >
            Later
          </Button>
        </nav>
      ) : null}
    </section>
  )
}

function ChangeRow({ row }: { row: RowChange }) {
  const { code, modifier, label, before, after, indicators } = row
  const change = before === null || after === null ? undefined : changeBetween(before, after)
  return (
    <tr>
      <th scope="row" className="changes-code">
        <Link
          to="/code/$code"
          params={{ code }}
          search={(now) => ({ ...keepPlace(now), mod: modifier || undefined })}
          className="code"
        >
          {modifier === '' ? code : `${code}-${modifier}`}
        </Link>
        <span className="quiet changes-label">{label}</span>
      </th>
      <td className="number changes-before">{before === null ? '–' : formatMoney(before)}</td>
      <td className="number">{after === null ? '–' : formatMoney(after)}</td>
      <td
        className="number"
        data-direction={
          row.change === null ? undefined : row.change.startsWith('-') ? 'down' : 'up'
        }
      >
        {change ? `${change.amount}` : describeRow(row)}
        <span className="quiet changes-label">{change?.percent}</span>
      </td>
      <td className="changes-causes">
        {causesText(row)}
        {indicators.map((cell) => (
          <span key={cell.field} className="changes-label">
            {fieldName(cell.field)}: {cell.before || 'blank'} → {cell.after || 'blank'}
          </span>
        ))}
      </td>
    </tr>
  )
}

const CSV_HEADER = ['code', 'modifier', 'label', 'kind', 'before', 'after', 'change', 'due to']

function csvRow(row: RowChange) {
  const { code, modifier, label, kind, before, after, change } = row
  return [code, modifier, label, kind, before, after, change, causesText(row)]
}
