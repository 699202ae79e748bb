import { Link } from '@tanstack/react-router'
import type { RemitLine } from '../api/remit.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatDate } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace } from '../place/place.ts'
import { causeName } from './cause-names.ts'

interface LinesTableProps {
  readonly title: string
  readonly lines: readonly RemitLine[]
  readonly empty: string
}

/** Most lines shown; the file has them all. */
const SHOWN = 200

/** Lines paid otherwise than expected, with the one factor that explains each. */
export function LinesTable({ title, lines, empty }: LinesTableProps) {
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 className="card-title" id={id}>
          {title}
        </h2>
        {lines.length > 0 ? (
          <CsvButton name={`remittance-${id}`} what={title} rows={() => csvRows(lines)} />
        ) : null}
      </div>
      {lines.length === 0 ? (
        <p className="quiet small">{empty}</p>
      ) : (
        <TableScroll name={`Table: ${title}`}>
          <table className="numbers denials-numbers">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">What differs</th>
                <th scope="col" className="number only-wide">
                  Allowed
                </th>
                <th scope="col" className="number only-wide">
                  Expected
                </th>
                <th scope="col" className="number">
                  At stake
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, SHOWN).map((line) => (
                <tr key={line.segment}>
                  <th scope="row">
                    <Link
                      to="/code/$code"
                      params={{ code: line.code }}
                      search={keepPlace}
                      className="code"
                    >
                      {[line.code, ...line.modifiers].join('-')}
                      {line.units === 1 ? '' : `x${line.units}`}
                    </Link>
                    <span className="cell-note">
                      {line.claimId}, line {line.line}
                      {line.date ? `, ${formatDate(line.date)}` : ''}
                    </span>
                  </th>
                  <td className="wide-cell">
                    {differenceText(line)}
                    <span className="cell-note only-narrow">
                      {formatMoney(line.actual.allowed)} instead of{' '}
                      {line.expected ? formatMoney(line.expected.allowed) : 'an unknown amount'}
                    </span>
                    {line.deadline ? (
                      <span className="cell-note">Ask by {formatDate(line.deadline.date)}</span>
                    ) : null}
                  </td>
                  <td className="number only-wide">{formatMoney(line.actual.allowed)}</td>
                  <td className="number only-wide">
                    {line.expected ? formatMoney(line.expected.allowed) : '–'}
                  </td>
                  <td className="number">
                    <b>{formatMoney(line.atStake)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {lines.length > SHOWN ? (
        <p className="quiet small">And {lines.length - SHOWN} more; the CSV has them all.</p>
      ) : null}
    </section>
  )
}

function differenceText({ causes, ratio }: RemitLine): string {
  const [first, ...others] = causes
  if (!first) {
    const share = ratio === null ? '' : ` (${(Number(ratio) * 100).toFixed(1)} % of it was paid)`
    return `No single factor explains it${share}.`
  }
  const also = [...new Set(others.map(({ cause }) => cause))].filter((each) => each !== first.cause)
  const more = also.length === 0 ? '' : ` Also fits: ${also.map(causeName).join(', ')}.`
  return `${sentence(causeName(first.cause))} (${first.detail}).${more}`
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function csvRows(lines: readonly RemitLine[]) {
  const header = [
    ...['claim', 'line', 'date', 'code', 'modifiers', 'units', 'charge', 'allowed'],
    ...['expected', 'at stake', 'cause', 'detail', 'deadline'],
  ]
  return [
    header,
    ...lines.map((line) => [
      ...[line.claimId, line.line, line.date, line.code, line.modifiers.join(' '), line.units],
      ...[line.charge, line.actual.allowed, line.expected?.allowed ?? null, line.atStake],
      line.causes[0]?.cause ?? 'unexplained',
      line.causes[0]?.detail ?? null,
      line.deadline?.date ?? null,
    ]),
  ]
}
