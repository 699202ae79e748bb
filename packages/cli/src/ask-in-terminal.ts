import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

/** Asks the person at the terminal; `null` when they end the input (Ctrl-D, Ctrl-C). */
export async function askInTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await Promise.race([
      terminal.question(question),
      once(terminal, 'close').then(() => null),
    ])
  } finally {
    terminal.close()
  }
}
