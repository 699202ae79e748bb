import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { WorkerOptions } from '../src/distributed/run-worker.ts'

const SOURCE = fileURLToPath(new URL('../src/distributed/run-worker.ts', import.meta.url))

/** A worker in a process of its own, as on another host. */
export interface WorkerProcess {
  /** What it said so far. */
  readonly notes: readonly string[]
  kill(signal?: NodeJS.Signals): Promise<void>
}

export function startWorkerProcess(
  options: Pick<WorkerOptions, 'nats' | 'home' | 'ackSeconds'>,
): WorkerProcess {
  const script = `
    import { runWorker } from ${JSON.stringify(SOURCE)}
    const stop = new AbortController()
    process.on('SIGTERM', () => stop.abort())
    const onNote = (text) => console.log(text)
    await runWorker({ home: undefined, ...${JSON.stringify(options)}, signal: stop.signal, onNote })
  `
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=feescope-source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const notes: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    notes.push(...text.trimEnd().split('\n'))
  })
  return {
    notes,
    async kill(signal = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
