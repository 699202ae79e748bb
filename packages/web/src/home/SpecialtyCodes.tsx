import { Link } from '@tanstack/react-router'
import { useSpecialtyCodes } from '../api/specialties.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { useSpecialty } from '../settings/settings.ts'

/** Codes shown; the specialty's most paid. */
const SHOWN = 12

/** What the reader's specialty is paid most for; nothing until a specialty is chosen in Settings. */
export default function SpecialtyCodes() {
  const view = useSpecialtyCodes(useSpecialty(), SHOWN).data
  if (!view) return null
  return (
    <section className="card specialty-codes" aria-labelledby="specialty-title">
      <div className="card-head">
        <h2 className="card-title" id="specialty-title">
          {view.specialty}: most paid in {view.year}
        </h2>
        <CsvButton
          name={`codes-${view.specialty}`}
          what={`the codes of ${view.specialty}`}
          rows={() => [
            ['rank', 'code', 'label', 'services', 'services %', 'payments', 'payments %'],
            ...view.codes.map((each) => [
              each.rank,
              each.code,
              each.label,
              each.services,
              each.servicesShare,
              each.payments,
              each.paymentsShare,
            ]),
          ]}
        />
      </div>
      <TableScroll name="Codes of the specialty">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">What</th>
              <th scope="col" className="number">
                Of payments
              </th>
            </tr>
          </thead>
          <tbody>
            {view.codes.map(({ code, label, paymentsShare }) => (
              <tr key={code}>
                <td>
                  <Link to="/code/$code" params={{ code }} className="code">
                    {code}
                  </Link>
                </td>
                <td>{label}</td>
                <td className="number">{paymentsShare} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="quiet specialty-basis">{view.population}.</p>
    </section>
  )
}
