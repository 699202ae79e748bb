import { Link, useParams } from '@tanstack/react-router'
import { useDenialsOf } from '../../api/denials.ts'
import { PageSkeleton } from '../../app/PageSkeleton.tsx'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { useTitle } from '../../habits/use-title.ts'
import { keepPlace } from '../../place/place.ts'
import { DenialsNav } from '../DenialsNav.tsx'
import { ClusterCard } from './ClusterCard.tsx'

/** The denials reported of a code, each beside its cause. */
export function CodeDenialsPage() {
  const { code } = useParams({ from: '/denials/$code' })
  useTitle(`Denials of ${code}`)
  const denials = useDenialsOf(code)
  return (
    <div className="denials-page">
      <DenialsNav />
      {denials.error ? (
        <RequestFailed error={denials.error} retry={() => denials.refetch()} />
      ) : denials.data ? (
        <Denials denials={denials.data} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  )
}

function Denials({ denials }: { denials: NonNullable<ReturnType<typeof useDenialsOf>['data']> }) {
  const { code, label, clusters, pooled, threshold, note } = denials
  return (
    <>
      <header className="page-heading">
        <h1>
          Denials of{' '}
          <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
            {code}
          </Link>
        </h1>
        <p className="quiet">{label ?? 'No label is written for this code.'}</p>
      </header>
      <div className="denial-actions no-print">
        <Link to="/denials/report" search={(now) => ({ ...keepPlace(now), code })}>
          Report a denial of {code}
        </Link>
        <Link to="/toolkit" search={(now) => ({ ...keepPlace(now), codes: code })}>
          Toolkit for {code}
        </Link>
        <Link to="/letter" search={(now) => ({ ...keepPlace(now), lines: code })}>
          Draft a letter
        </Link>
      </div>
      {clusters.length === 0 ? (
        <section className="card notice">
          <h2 className="notice-title">Fewer than five reporters: withheld</h2>
          <p className="small">
            No payer and reason has {threshold} reporters for {code} yet, so nothing is shown, not
            even how many there are.
          </p>
        </section>
      ) : null}
      {clusters.map((cluster) => (
        <ClusterCard
          key={`${cluster.payer.id} ${cluster.denialCode}`}
          code={code}
          cluster={cluster}
        />
      ))}
      {pooled.length > 0 ? <h2 className="card-title">From other practices’ pools</h2> : null}
      {pooled.map((cluster) => (
        <ClusterCard
          key={`${cluster.source} ${cluster.payer.id} ${cluster.denialCode}`}
          code={code}
          cluster={cluster}
          source={cluster.source}
        />
      ))}
      <p className="quiet small">{note}</p>
    </>
  )
}
