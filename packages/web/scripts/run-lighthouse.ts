import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findChromium } from '../test/browser.ts'

const run = promisify(execFile)

const LIGHTHOUSE = 'lighthouse@13.5.0'
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Scores of 100, and the audits that count and failed outright. */
export interface LighthouseFigures {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>
  readonly fcpMs: number
  readonly lcpMs: number
  readonly blockedMs: number
  readonly failed: readonly string[]
}

/** On a busy machine Lighthouse sometimes loses the trace of a page; it says itself to run it again. */
const ATTEMPTS = 4

/** Lighthouse's own command line with its mobile preset, against a page that is served. */
export async function runLighthouse(url: string, attempt = 1): Promise<LighthouseFigures> {
  try {
    return await runOnce(url)
  } catch (error) {
    if (attempt < ATTEMPTS) return runLighthouse(url, attempt + 1)
    const message = `Lighthouse failed ${ATTEMPTS} times on ${url}. Run it when the machine is quieter.`
    throw new Error(message, { cause: error })
  }
}

async function runOnce(url: string): Promise<LighthouseFigures> {
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      '--output-path=stdout',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: findChromium() } },
  )
  return readReport(JSON.parse(stdout))
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
      }
    >
  >
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number }>
  >
}

function readReport({ categories, audits }: Report): LighthouseFigures {
  const scoreOf = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  const figureOf = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  const references = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    fcpMs: figureOf('first-contentful-paint'),
    lcpMs: figureOf('largest-contentful-paint'),
    blockedMs: figureOf('total-blocking-time'),
    failed: references
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
      .map(({ id }) => id),
  }
}
