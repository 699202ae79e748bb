import type { OfferPay } from '../../api/log.ts'
import { formatMoney } from '../../format/money.ts'

interface PayTableProps {
  readonly names: readonly [string, string]
  readonly pays: readonly [OfferPay, OfferPay]
}

const ROWS = [
  { key: 'base', name: 'Base' },
  { key: 'production', name: 'Production' },
  { key: 'drawTopUp', name: 'Draw above what was earned' },
  { key: 'qualityBonus', name: 'Quality bonus' },
  { key: 'total', name: 'Paid in the year' },
  { key: 'owed', name: 'Owed back after' },
  { key: 'perWork', name: 'Paid for each wRVU' },
] as const

/** What an amount is made of, side by side. */
export function PayTable({ names, pays }: PayTableProps) {
  const shown = ROWS.filter(
    ({ key }) => key === 'total' || pays.some((pay) => Number(pay[key] ?? 0) !== 0),
  )
  return (
    <table className="numbers pay-table">
      <thead>
        <tr>
          <th scope="col">In a year</th>
          {names.map((name, index) => (
            <th key={index === 0 ? 'first' : 'second'} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, name }) => (
          <tr key={key} data-total={key === 'total' || undefined}>
            <th scope="row">{name}</th>
            {pays.map((pay, index) => {
              const amount = pay[key]
              return (
                <td key={index === 0 ? 'first' : 'second'} className="number">
                  {amount === null ? '–' : formatMoney(amount)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
