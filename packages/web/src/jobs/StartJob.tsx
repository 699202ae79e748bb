import { CopyButton } from '../habits/CopyButton.tsx'

const STEPS = [
  {
    does: 'A NATS server with JetStream; three that form a cluster keep three copies',
    command: 'nats-server -js',
  },
  {
    does: 'Workers, on every host one for each core',
    command: 'feescope worker --nats nats://HOST:4222',
  },
  {
    does: 'The file: CSV, JSON Lines, Parquet or 837P',
    command: 'feescope reprice IN --nats nats://HOST:4222 --out OUT',
  },
] as const

/** The commands that a job takes. */
export function StartJob() {
  return (
    <section className="card" aria-labelledby="start-title">
      <h2 className="card-title" id="start-title">
        Start a job
      </h2>
      <ol className="start-steps">
        {STEPS.map(({ does, command }) => (
          <li key={command}>
            {does}:
            <div className="command-row">
              <span className="command">{command}</span>
              <CopyButton text={command} what={command} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
