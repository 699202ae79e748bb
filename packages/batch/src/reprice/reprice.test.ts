import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type ClaimInput, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomClaims } from '../../test/random-claims.ts'
import { RepriceError } from './reprice-error.ts'
import { type RepriceOptions, repriceFile } from './reprice-file.ts'

const HEADER = 'claim,line,date,code,modifiers,units,pos,locality,charge'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-reprice-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, name)

function options(name: string, more: Partial<RepriceOptions> = {}): RepriceOptions {
  return {
    input: path(`${name}.csv`),
    output: path(`${name}.out.csv`),
    rejects: path(`${name}.rejects.csv`),
    home: undefined,
    workers: 1,
    resume: false,
    ...more,
  }
}

/** What the engine says of the file, claim by claim, through its public door. */
async function expectedOutput(csv: string): Promise<readonly string[]> {
  const reference = await openBundledReference()
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
  const claims = Map.groupBy(rows, ([claim]) => claim)
  return [...claims.values()].flatMap((lines) => {
    const [first = []] = lines
    const input: ClaimInput = {
      date: first[2] ?? '',
      pos: first[6] ?? '',
      locality: first[7] ?? '',
      edits: 'apply',
      lines: lines.map(([, , , code = '', modifiers = '', units = '1', , , charge]) => ({
        code,
        modifiers: modifiers === '' ? [] : modifiers.split(' '),
        units: Number(units),
        ...(charge ? { charge } : {}),
      })),
    }
    const outcome = priceClaim(reference, input)
    return outcome.lines.map((line, at) => {
      const edits = new Set(
        line.findings.filter(({ severity }) => severity !== 'info').map(({ edit }) => edit),
      )
      const allowed = line.status === 'priced' ? line.allowed : ''
      const reason = line.status === 'priced' ? '' : line.reason
      return [
        lines[at]?.[0],
        lines[at]?.[1],
        line.status,
        allowed,
        reason,
        [...edits].join(' '),
        outcome.release.pfs ?? '',
      ].join(',')
    })
  })
}

describe('reprice', () => {
  test('gives every line what the engine gives it, on random claims', async () => {
    const csv = randomClaims(3000, 42)
    writeFileSync(path('random.csv'), csv)
    const report = await repriceFile(options('random'))
    const [header, ...written] = readFileSync(path('random.out.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('claim,line,status,allowed,reason,findings,release')
    expect(written).toEqual(await expectedOutput(csv))
    expect(report.read).toBe(report.priced + report.refused + report.denied + report.rejected)
    expect(report).toMatchObject({
      read: written.length,
      rejected: 0,
      claims: 3000,
      completed: true,
    })
  })

  test('writes the same bytes with threads, and from packed input', async () => {
    const csv = randomClaims(500, 7)
    writeFileSync(path('threads.csv'), csv)
    writeFileSync(path('packed.csv.gz'), gzipSync(csv))
    await repriceFile(options('threads'))
    const one = readFileSync(path('threads.out.csv'))
    await repriceFile(options('threads', { workers: 3 }))
    expect(readFileSync(path('threads.out.csv')).equals(one)).toBe(true)
    await repriceFile(options('packed', { input: path('packed.csv.gz') }))
    expect(readFileSync(path('packed.out.csv')).equals(one)).toBe(true)
  })

  test('prices claims of more lines than are compared or kept, each time they come', async () => {
    const codes = ['99213', '20610', '76120', '76000', '36415', '45378', '97110']
    const claim = (name: string) =>
      Array.from({ length: 300 }, (_, at) => {
        const code = codes[at % codes.length]
        return `${name},${at + 1},2026-07-15,${code},${code === '97110' ? 'GP' : ''},1,11,national,`
      })
    const csv = [HEADER, ...claim('A'), ...claim('B'), ''].join('\n')
    writeFileSync(path('long.csv'), csv)
    const report = await repriceFile(options('long'))
    const [, ...written] = readFileSync(path('long.out.csv'), 'utf8').trim().split('\n')
    expect(written).toEqual(await expectedOutput(csv))
    expect(report).toMatchObject({ read: 600, claims: 2 })
  })

  test('rejects bad records with line and reason, and goes on', async () => {
    writeFileSync(
      path('bad.csv'),
      [
        HEADER,
        'A,1,2026-07-15,76120,,1,11,national,',
        'A,2,2026-02-30,76120,,1,11,national,',
        'B,1,2026-07-15,7612,,1,11,national,',
        'B,2,2026-07-15,76120,265,1,11,national,',
        'B,3,2026-07-15,76120,,0,11,national,',
        'B,4,2026-07-15,76120,,1,11,,',
        'B,5,2026-07-15,76120',
        'B,6,"2026-07-15,76120,,1,11,national,',
        'C,1,2026-07-15,"76120","26",1,11,national,10.00',
        '',
      ].join('\r\n'),
    )
    const report = await repriceFile(options('bad'))
    expect(report).toMatchObject({ read: 9, priced: 2, rejected: 7 })
    expect(readFileSync(path('bad.out.csv'), 'utf8').split('\n').slice(1)).toEqual([
      'A,1,priced,113.56,,,RVU26C',
      // The charge of 10.00 is lower than 18.70.
      'C,1,priced,10.00,,,RVU26C',
      '',
    ])
    const rejects = readFileSync(path('bad.rejects.csv'), 'utf8').trim().split('\n').slice(1)
    expect(rejects.map((row) => Number(row.split(',')[0]))).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(rejects[0]).toContain('date is not YYYY-MM-DD')
  })

  test('rejects a place that the engine does not know on that day', async () => {
    writeFileSync(
      path('place.csv'),
      `claim,line,date,code,modifiers,units,pos,locality,zip
A,1,2026-07-15,99213,,1,11,,123
B,1,2026-07-15,99213,,1,5x,national,
C,1,2026-07-15,99213,,1,11,national,
`,
    )
    const report = await repriceFile(options('place'))
    expect(report).toMatchObject({ read: 3, priced: 1, rejected: 2 })
    const rejects = readFileSync(path('place.rejects.csv'), 'utf8').split('\n')
    expect(rejects[1]).toMatch(/^2,"zip: ""123"" is not a ZIP code/)
    expect(rejects[2]).toMatch(/^3,"pos: ""5x"" is not a place of service/)
  })

  test('prices the lines of a day together wherever they stand in the claim', async () => {
    writeFileSync(
      path('days.csv'),
      `${HEADER}
A,1,2026-07-15,45385,,1,22,national,
A,2,2026-07-16,45385,,1,22,national,
A,3,2026-07-15,45380,59,1,22,national,
"A,B",1,2026-07-15,45380,59,1,22,national,
`,
    )
    await repriceFile(options('days'))
    const rows = readFileSync(path('days.out.csv'), 'utf8').trim().split('\n').slice(1)
    const amounts = rows.map((row) => row.match(/priced,([\d.]+)/)?.[1])
    // The second endoscopy of the family is paid what it has over their base (45378).
    const reference = await openBundledReference()
    const together = priceClaim(reference, {
      date: '2026-07-15',
      pos: '22',
      lines: [{ code: '45385' }, { code: '45380', modifiers: ['59'] }],
    }).lines.map((line) => (line.status === 'priced' ? line.allowed : null))
    expect([amounts[0], amounts[2]]).toEqual(together)
    expect(amounts[1]).toBe(amounts[0])
    expect(Number(amounts[3])).toBeGreaterThan(Number(amounts[2]))
    expect(rows[3]).toMatch(/^"A,B",1,priced/)
  })

  test('ranks equal procedures by their charges, whether a claim alike came before or not', async () => {
    // 29240 and 29530 have one fee in this place: the one charged more is paid in full.
    const at = '2026-04-07'
    const place = '21,01112-05'
    writeFileSync(
      path('ties.csv'),
      `${HEADER}
A,1,${at},29240,,1,${place},890.00
A,2,${at},29530,,1,${place},364.00
B,1,${at},29240,,1,${place},364.00
B,2,${at},29530,,1,${place},890.00
C,1,${at},29240,,1,${place},
C,2,${at},29530,,1,${place},
D,1,${at},26055,,1,${place},
D,2,${at},26055,,1,${place},10000.00
`,
    )
    await repriceFile(options('ties'))
    const rows = readFileSync(path('ties.out.csv'), 'utf8').trim().split('\n').slice(1)
    // Half of 17.34 is 8.67, half of 354.53 is 177.265.
    expect(rows.map((row) => row.split(',')[3])).toEqual([
      '17.34',
      '8.67',
      '8.67',
      '17.34',
      '17.34',
      '8.67',
      '177.27',
      '354.53',
    ])
  })

  test('prices days apart where the release that stands in changes within a month', async () => {
    // No release of the second and third quarter of 2025 is held. RVU25A ended 92 days before 1 July
    // and RVU25D begins 92 days after it; from 2 July on RVU25D is the nearer one.
    const rows = ['2025-07-02', '2025-07-01', '2025-07-03', '2025-06-30'].map(
      (date, claim) => `C${claim},1,${date},99213,,1,11,national,`,
    )
    writeFileSync(path('stand-in.csv'), `${HEADER}\n${rows.join('\n')}\n`)
    await repriceFile(options('stand-in'))
    const written = readFileSync(path('stand-in.out.csv'), 'utf8').trim().split('\n').slice(1)
    expect(written.map((row) => row.split(',').at(-1))).toEqual([
      'RVU25D',
      'RVU25A',
      'RVU25D',
      'RVU25A',
    ])
  })

  test('takes minutes, care days, participation and assignment', async () => {
    writeFileSync(
      path('more.csv'),
      `${HEADER},minutes,careDays,participation,assignment
A,1,2026-07-15,00790,AA,1,21,13202-01,,90,,,
B,1,2026-07-15,66984,55,1,22,national,,,30,,
C,1,2026-07-15,99213,,1,11,national,,,,nonpar,unassigned
D,1,2026-07-15,99213,,1,11,national,,x,,,
E,1,2026-07-15,99213,,1,11,national,,,,maybe,
`,
    )
    const report = await repriceFile(options('more'))
    const reference = await openBundledReference()
    const at = { date: '2026-07-15' }
    const expected = [
      priceClaim(reference, {
        ...at,
        pos: '21',
        locality: '13202-01',
        lines: [{ code: '00790', modifiers: ['AA'], minutes: 90 }],
      }),
      priceClaim(reference, {
        ...at,
        pos: '22',
        lines: [{ code: '66984', modifiers: ['55'], careDays: 30 }],
      }),
      priceClaim(reference, {
        ...at,
        participation: 'nonpar',
        assignment: 'unassigned',
        lines: [{ code: '99213' }],
      }),
    ].map(({ lines: [line] }) => (line?.status === 'priced' ? line.allowed : line?.reason))
    const rows = readFileSync(path('more.out.csv'), 'utf8').trim().split('\n').slice(1)
    expect(rows.map((row) => row.split(',')[3] || row.split(',')[4])).toEqual(expected)
    expect(report).toMatchObject({ read: 5, rejected: 2 })
  })

  test.each([
    ['no such file', undefined, /cannot be read/],
    ['an empty file', '', /no column claim/],
    ['a missing column', 'claim,line\n', /no column date, code/],
    ['a column twice', `${HEADER},claim\n`, /column claim twice/],
  ])('refuses %s with a sentence', async (name, content, message) => {
    const file = `refused-${name.replaceAll(' ', '-')}`
    if (content !== undefined) writeFileSync(path(`${file}.csv`), content)
    const run = repriceFile(options(file))
    await expect(run).rejects.toThrow(message)
    await expect(run).rejects.toBeInstanceOf(RepriceError)
  })

  test('never overwrites the claims, by whatever name', async () => {
    const csv = randomClaims(5, 1)
    writeFileSync(path('kept.csv'), csv)
    symlinkSync(path('kept.csv'), path('link.csv'))
    for (const more of [
      { output: path('kept.csv') },
      { output: path('link.csv') },
      { output: `${folder}/./kept.csv` },
      { rejects: path('kept.csv') },
      { output: path('both.csv'), rejects: path('both.csv') },
    ]) {
      await expect(repriceFile(options('kept', more))).rejects.toBeInstanceOf(RepriceError)
    }
    expect(readFileSync(path('kept.csv'), 'utf8')).toBe(csv)
  })

  test('goes on after being killed, and writes the same bytes', async () => {
    const csv = randomClaims(2000, 99)
    // Enough claims for several pieces.
    const [header, ...rows] = csv.trim().split('\n')
    const many = Array.from({ length: 80 }, (_, copy) =>
      rows.map((row) => row.replace(/^C/, `C${copy}-`)).join('\n'),
    )
    writeFileSync(path('killed.csv'), `${header}\n${many.join('\n')}\n`)
    await repriceFile(options('killed', { output: path('whole.out.csv') }))
    await killAfterFirstPiece(options('killed'))
    const resumed = await repriceFile(options('killed', { resume: true }))
    expect(resumed.resumed).toBe(true)
    expect(readFileSync(path('killed.out.csv')).equals(readFileSync(path('whole.out.csv')))).toBe(
      true,
    )
    expect(resumed.read).toBe(rows.length * 80)
  })

  test('does not go on from another file', async () => {
    writeFileSync(path('other.csv'), randomClaims(5, 1))
    writeFileSync(path('other.out.csv.progress'), '{"job":{"input":"x.csv","bytes":1,"data":""}}')
    await expect(repriceFile(options('other', { resume: true }))).rejects.toThrow(/not the same/)
  })
})

/** Runs the job in a process of its own and kills it hard once something is written. */
function killAfterFirstPiece(job: RepriceOptions): Promise<void> {
  const script = `
    import { repriceFile } from ${JSON.stringify(fileURLToPath(new URL('./reprice-file.ts', import.meta.url)))}
    await repriceFile({ ...${JSON.stringify(job)}, home: undefined, onProgress: () => process.kill(process.pid, 'SIGKILL') })
  `
  const child = spawn(
    process.execPath,
    ['--conditions=feescope-source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return new Promise((resolve, reject) => {
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('the run was not killed')),
    )
  })
}
