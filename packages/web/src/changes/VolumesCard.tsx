import { Link } from '@tanstack/react-router'
import type { ReleaseDiff, VolumeEffect, VolumeTotals } from '../api/diff.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { changeBetween, formatMoney } from '../format/money.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace } from '../place/place.ts'

interface VolumesCardProps {
  readonly diff: ReleaseDiff
  readonly volumes: VolumeTotals
}

/** What the change means for the user's own volumes, in dollars and work RVUs. */
export function VolumesCard({ diff, volumes }: VolumesCardProps) {
  const { before, after, work, units, codes } = volumes
  const change = changeBetween(before ?? '0.00', after ?? '0.00')
  return (
    <section className="card" aria-labelledby="volumes-title">
      <div className="card-head">
        <h2 className="card-title" id="volumes-title">
          Your {units.toLocaleString('en-US')} services
        </h2>
        <CsvButton
          name={`volumes-${diff.before.pfs}-${diff.after.pfs}`}
          what="your volumes"
          rows={() => [CSV_HEADER, ...codes.map(csvRow)]}
        />
      </div>
      <dl className="facts changes-facts">
        <div>
          <dt>{diff.before.pfs}</dt>
          <dd>{formatMoney(before ?? '0.00')}</dd>
        </div>
        <div>
          <dt>{diff.after.pfs}</dt>
          <dd>{formatMoney(after ?? '0.00')}</dd>
        </div>
        <div>
          <dt>Change</dt>
          <dd data-direction={volumes.change.startsWith('-') ? 'down' : 'up'}>
            {change ? `${change.amount} (${change.percent})` : 'none'}
          </dd>
        </div>
        <div>
          <dt>Work RVUs</dt>
          <dd>
            {work.before} → {work.after}
          </dd>
        </div>
      </dl>
      <TableScroll name="Your volumes">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Code</th>
              {['How often', 'Before', 'After', 'Change', 'Work RVUs'].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((each) => (
              <VolumeRow key={`${each.code}-${each.modifier}`} effect={each} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function VolumeRow({ effect }: { effect: VolumeEffect }) {
  const { code, modifier, units, before, after, change, work } = effect
  return (
    <tr>
      <th scope="row">
        <Link
          to="/code/$code"
          params={{ code }}
          search={(now) => ({ ...keepPlace(now), mod: modifier || undefined })}
          className="code"
        >
          {nameOf(effect)}
        </Link>
      </th>
      <td className="number">{units.toLocaleString('en-US')}</td>
      <td className="number">{before === null ? 'no amount' : formatMoney(before)}</td>
      <td className="number">{after === null ? 'no amount' : formatMoney(after)}</td>
      <td className="number" data-direction={change.startsWith('-') ? 'down' : 'up'}>
        {changeBetween('0.00', change)?.amount ?? 'none'}
      </td>
      <td className="number">
        {work.before} → {work.after}
      </td>
    </tr>
  )
}

const CSV_HEADER = ['code', 'units', 'before', 'after', 'change', 'work before', 'work after']

function csvRow(effect: VolumeEffect) {
  const { units, before, after, change, work } = effect
  return [nameOf(effect), units, before, after, change, work.before, work.after]
}

function nameOf({ code, modifier }: VolumeEffect): string {
  return modifier === '' ? code : `${code}-${modifier}`
}
