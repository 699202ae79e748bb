import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { StoreLocation } from '@feescope/store'

const script = fileURLToPath(new URL('write-entries.ts', import.meta.url))

/** Another process that adds entries one by one and says the id of each acknowledged one. */
export function writeInChild(
  location: StoreLocation,
  count: number,
  onAcknowledged: (count: number) => void = () => {},
) {
  const child = spawn(
    process.execPath,
    ['--conditions=feescope-source', script, JSON.stringify(location), String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ids: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      ids.push(line)
      onAcknowledged(ids.length)
    }
  })
  return {
    kill: () => child.kill('SIGKILL'),
    finished: once(child, 'close').then((): readonly string[] => ids),
  }
}
