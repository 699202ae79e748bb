import { createInterface } from 'node:readline/promises'

/** Asks the person at the terminal; `null` when they end the input (Ctrl-D, Ctrl-C). */
export async function askInTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // A question left open when the interface closes is rejected or never settled, by Node version.
  const stopped = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)))
  const answer = terminal.question(question).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null
    throw error
  })
  try {
    return await Promise.race([answer, stopped])
  } finally {
    terminal.close()
  }
}
