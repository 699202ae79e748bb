import type { Worker } from '../api/jobs.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { durationText, secondsBetween } from './job-words.ts'

interface WorkersCardProps {
  readonly workers: readonly Worker[]
  readonly at: string
}

/** Who was heard of a moment ago, and what each of them does. */
export function WorkersCard({ workers, at }: WorkersCardProps) {
  return (
    <section className="card" aria-labelledby="workers-title">
      <h2 className="card-title" id="workers-title">
        Workers
      </h2>
      {workers.length === 0 ? (
        <p className="small">
          None was heard of in the last 20 seconds. Start one for each core:{' '}
          <span className="code">feescope worker --nats …</span>
        </p>
      ) : (
        <TableScroll name="Table: workers">
          <table className="numbers workers">
            <thead>
              <tr>
                <th scope="col">Worker</th>
                <th scope="col">Does</th>
                <th scope="col" className="number">
                  Lines
                </th>
                <th scope="col" className="number">
                  Heard of
                </th>
                <th scope="col">Data</th>
              </tr>
            </thead>
            <tbody>
              {workers
                .toSorted((a, b) => `${a.host} ${a.worker}`.localeCompare(`${b.host} ${b.worker}`))
                .map((worker) => (
                  <tr key={worker.worker}>
                    <th scope="row">
                      {worker.host}
                      <span className="cell-note code">{worker.worker.slice(0, 8)}</span>
                    </th>
                    <td>
                      {worker.job === null
                        ? 'waits'
                        : `chunk ${(worker.chunk ?? 0) + 1} of ${worker.job.slice(0, 8)}`}
                    </td>
                    <td className="number">{worker.lines.toLocaleString('en-US')}</td>
                    <td className="number">{durationText(secondsBetween(worker.at, at))} ago</td>
                    <td className="code">{worker.dataSha256.slice(0, 12)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
