import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Where whole numbers that are no amounts are divided, and why that is harmless. */
const MAY_DIVIDE: Readonly<Record<string, string>> = {
  'domain/iso-date.ts': 'days between two dates',
  'engine/compare-in-category.ts': 'percentiles, medians and bins of RVUs, in whole numbers',
  'reference/quarter.ts': 'the quarter of a month',
}

interface SourceFile {
  readonly name: string
  /** Without comments, strings and regular expressions. */
  readonly code: string
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // Edits have findings, not amounts.
  .filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('edits/'),
  )
  .map((name) => ({ name, code: bare(readFileSync(join(source, name), 'utf8')) }))

function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (literal) => (literal.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/\/\^.*?\$\/|(?<=\()\/[^/\n]+\/[a-z]*(?=[),])/g, 'x')
}

function linesWith(pattern: RegExp, except: (name: string) => boolean = () => false) {
  return files
    .filter(({ name }) => !except(name))
    .flatMap(({ name, code }) =>
      code
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )
}

const inMoney = (name: string) => name.startsWith('money/')

describe('no float on a money path', () => {
  test('the files are there to be read', () => {
    expect(files.length).toBeGreaterThan(100)
  })
  test('no text is parsed as a float, no number is formatted with rounding', () => {
    expect(linesWith(/parseFloat|toFixed|toPrecision|toLocaleString/)).toEqual([])
  })
  test('rounding is only of days', () => {
    const allowed = (name: string) => name === 'domain/iso-date.ts'
    expect(linesWith(/Math\.(round|trunc|fround)\(/, allowed)).toEqual([])
  })
  test('division is for money/, and for whole numbers that are no amounts', () => {
    const allowed = (name: string) => inMoney(name) || MAY_DIVIDE[name] !== undefined
    expect(linesWith(/[^/*<]\/[^/*>]/, allowed)).toEqual([])
    expect(linesWith(/\*\*\s*-|Math\.(sqrt|log|exp|pow)/, inMoney)).toEqual([])
  })
  test('no literal has decimals', () => {
    expect(linesWith(/(?<![\w.])\d[\d_]*\.\d/)).toEqual([])
  })
  test('text becomes a number only where it is checked to be whole', () => {
    expect(linesWith(/\bNumber\(/, inMoney)).toEqual([
      'domain/procedure.ts: units: units === undefined ? 1 : Number(units),',
      "reference/change-days-of.ts: return Number(isoDate.replaceAll('', ''))",
      'reference/quarter.ts: const month = Number(date.slice(5, 7))',
    ])
  })
})
