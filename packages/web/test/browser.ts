import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Chromium is: `CHROMIUM_PATH`, or a usual place; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return PLACES.find((place) => existsSync(place))
}

/**
 * Whether browser tests can run. Without Chromium they are skipped with a message; under `CI=true`
 * that is a failure, because nobody would see the skip.
 */
export function canRunBrowser(): boolean {
  if (findChromium() !== undefined) return true
  const message =
    'No Chromium was found: install it, or set CHROMIUM_PATH. The browser tests did not run.'
  if (process.env['CI'] === 'true') throw new Error(message)
  console.warn(message)
  return false
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('launchBrowser: no Chromium was found')
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
