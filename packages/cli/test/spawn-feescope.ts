import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** How the command line is run from its source, as a process of its own. */
export const FEESCOPE = {
  command: process.execPath,
  args: [
    '--conditions=feescope-source',
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(new URL('../src/main.ts', import.meta.url)),
  ],
} as const

/** A data directory that holds nothing, so that only bundled data answers. */
export const NO_HOME = '/nonexistent/feescope-home'

export interface ServerProcess {
  readonly url: string
  readonly process: ChildProcess
  /** All it has written to standard error so far. */
  notes(): string
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>
}

/** `feescope serve` on a free port; resolves when it says where it is. */
export async function spawnServer(options: readonly string[] = []): Promise<ServerProcess> {
  const child = spawn(FEESCOPE.command, [...FEESCOPE.args, 'serve', '--port', '0', ...options], {
    env: { ...process.env, FEESCOPE_HOME: NO_HOME },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let notes = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`feescope serve ended with ${code}: ${notes}`)))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      notes += text
      const [found] = /http:\/\/[^\s"]+/.exec(notes) ?? []
      if (found && notes.includes('\n')) resolve(found)
    })
  })
  return {
    url,
    process: child,
    notes: () => notes,
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await ended
      return code
    },
  }
}
