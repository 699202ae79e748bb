import type { Benchmarks } from '../../api/log.ts'
import { workText } from '../work-text.ts'

interface PublicMeanCardProps {
  readonly answer: Benchmarks
  readonly specialty: string
}

/** What Medicare's own tables say of a specialty's clinicians, with what they leave out. */
export function PublicMeanCard({ answer, specialty }: PublicMeanCardProps) {
  const { value, publicMean } = answer
  if (publicMean === null) {
    return (
      <section className="card" aria-label="Public mean">
        <p className="quiet">Medicare’s tables hold no mean for {specialty}.</p>
      </section>
    )
  }
  const { meanWork, population, limits, paymentShare, codes } = publicMean
  const most = Math.max(Number(meanWork), Number(value ?? 0), 1)
  return (
    <section className="card" aria-labelledby="mean-title">
      <h2 className="card-title" id="mean-title">
        Public mean of {publicMean.specialty}
      </h2>
      <dl className="mean-bars">
        {value === null ? null : <MeanBar name="You, 1.0 FTE" work={value} most={most} own />}
        <MeanBar name="Mean, Medicare only" work={meanWork} most={most} />
      </dl>
      <p className="chart-note">
        {population}. The {codes} codes counted hold {paymentShare} % of the specialty’s payments.
      </p>
      <ul className="plain-list mean-limits quiet">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  )
}

interface MeanBarProps {
  readonly name: string
  readonly work: string
  readonly most: number
  readonly own?: boolean
}

function MeanBar({ name, work, most, own = false }: MeanBarProps) {
  return (
    <div className="mean-bar-row">
      <dt>{name}</dt>
      <dd>
        <span
          className={own ? 'mean-bar mean-bar-own' : 'mean-bar'}
          style={{ width: `${(Number(work) / most) * 100}%` }}
        />
        <b>{workText(work)}</b>
      </dd>
    </div>
  )
}
