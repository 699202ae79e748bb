import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNameMemory, openNameTable } from './name-table.ts'
import {
  createRecordMemory,
  openRecordTable,
  type RecordMemory,
  type RecordTable,
} from './record-table.ts'
import { createSharing } from './sharing.ts'

describe('names that threads share', () => {
  test('have one number in all threads, whoever numbered them', () => {
    const memory = createNameMemory()
    const [a, b] = [openNameTable(memory, createSharing()), openNameTable(memory, createSharing())]
    expect([a.number('99213'), a.number('é 76120'), b.number('27447')]).toEqual([0, 1, 2])
    expect([b.number('é 76120'), a.number('27447'), a.number('99213')]).toEqual([1, 2, 0])
    b.number('36415')
    expect(a.names).toEqual(['99213', 'é 76120', '27447'])
    a.update()
    expect(a.names).toEqual(b.names)
  })

  test('that find no room are numbered by each thread alone', () => {
    const memory = createNameMemory(10)
    const alone = createSharing()
    const [a, b] = [openNameTable(memory, alone), openNameTable(memory, createSharing())]
    a.number('99213')
    a.number('761')
    // Eight bytes of ten are taken: three more are too many, two are not.
    expect([alone.left, a.number('274'), alone.left]).toEqual([false, 2, true])
    expect([b.number('36'), a.number('36')]).toEqual([2, 3])
    a.update()
    expect(a.names).toEqual(['99213', '761', '274', '36'])
    expect(b.names).toEqual(['99213', '761', '36'])
  })

  test('are numbered once by four threads that number the same names at the same time', async () => {
    const memory = createNameMemory()
    const module = new URL('./name-table.ts', import.meta.url).href
    const sharing = new URL('./sharing.ts', import.meta.url).href
    const code = `
      const { parentPort, workerData: { module, sharing, memory, step } } = require('node:worker_threads')
      Promise.all([import(module), import(sharing)]).then(([names, { createSharing }]) => {
        const table = names.openNameTable(memory, createSharing())
        for (let i = 0; i < 4000; i++) table.number('name ' + ((i * step) % 4001))
        table.update()
        parentPort.postMessage(table.names)
      })`
    const heard = await Promise.all(
      [1, 7, 1003, 3999].map(
        (step) =>
          new Promise<readonly string[]>((resolve, reject) => {
            const worker = new Worker(code, {
              eval: true,
              workerData: { module, sharing, memory, step },
            })
            worker.on('message', resolve)
            worker.on('error', reject)
          }),
      ),
    )
    const all = openNameTable(memory, createSharing())
    all.update()
    expect(new Set(all.names).size).toBe(all.names.length)
    // 4,001 is prime, so each step meets 4,000 of the 4,001 names.
    expect(all.names.length).toBe(4001)
    for (const names of heard) expect(names).toEqual(all.names.slice(0, names.length))
  })
})

interface Given {
  readonly number: number
  readonly lines: readonly number[]
}

function keep(table: RecordTable, { number, lines }: Given, wholes: readonly number[]): void {
  table.keep({
    number,
    lines: Int32Array.from(lines),
    count: lines.length,
    flag: number % 2 === 1,
    wholes: Int32Array.from(wholes),
    amounts: Float64Array.from(wholes, (whole) => whole * 1e10 - 1),
  })
}

/** What a table says of lines: flag, whole numbers and amounts. */
function look(table: RecordTable, { number, lines }: Given) {
  const record = table.find(number, Int32Array.from(lines), lines.length)
  if (record < 0) return null
  const wholes = new Int32Array(lines.length)
  const amounts = new Float64Array(lines.length)
  const most = table.read(record, wholes, amounts)
  return { flag: table.flagOf(record), most, wholes: [...wholes], amounts: [...amounts] }
}

const open = (memory: RecordMemory) => openRecordTable(memory, createSharing())

describe('records that threads share', () => {
  test('are found by all who share them, and only under their own number and lines', () => {
    const memory = createRecordMemory(1024)
    const [a, b] = [open(memory), open(memory)]
    keep(a, { number: 3, lines: [7, 8] }, [5, 2])
    expect(look(b, { number: 3, lines: [7, 8] })).toEqual({
      flag: true,
      most: 5,
      wholes: [5, 2],
      amounts: [49_999_999_999, 19_999_999_999],
    })
    expect(look(b, { number: 3, lines: [8, 7] })).toBeNull()
    expect(look(b, { number: 3, lines: [7] })).toBeNull()
    expect(look(b, { number: 4, lines: [7, 8] })).toBeNull()
  })

  test('stay for the others when one thread finds no more room', () => {
    // Room for 4 slots, of which half may be taken.
    const memory = createRecordMemory(64)
    const [a, b] = [open(memory), open(memory)]
    keep(a, { number: 1, lines: [1] }, [1])
    keep(a, { number: 2, lines: [2] }, [2])
    keep(a, { number: 3, lines: [3] }, [3])
    expect(look(a, { number: 3, lines: [3] })?.wholes).toEqual([3])
    expect(look(a, { number: 1, lines: [1] })).toBeNull()
    expect(look(b, { number: 1, lines: [1] })?.wholes).toEqual([1])
    expect(look(b, { number: 3, lines: [3] })).toBeNull()
  })

  test('are not found by a thread that has begun to number alone', () => {
    const memory = createRecordMemory(1024)
    const sharing = createSharing()
    const [a, b] = [openRecordTable(memory, sharing), open(memory)]
    keep(b, { number: 1, lines: [9] }, [1])
    expect(look(a, { number: 1, lines: [9] })).not.toBeNull()
    sharing.leave()
    expect(look(a, { number: 1, lines: [9] })).toBeNull()
    keep(a, { number: 1, lines: [9] }, [2])
    expect(look(b, { number: 1, lines: [9] })?.wholes).toEqual([1])
  })

  test('of claims too long to come again are not kept', () => {
    const table = open(createRecordMemory(1 << 14))
    const long = { number: 1, lines: Array.from({ length: 201 }, (_, at) => at) }
    keep(table, long, long.lines)
    expect(look(table, long)).toBeNull()
  })

  test('are right or missing, whoever kept what, however little room there is', () => {
    const given = fc.record({
      table: fc.nat(2),
      number: fc.nat(3),
      lines: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
      keeps: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(given, { maxLength: 80 }), (acts) => {
        const memory = createRecordMemory(128)
        const tables = [open(memory), open(memory), open(memory)]
        for (const { table, number, lines, keeps } of acts) {
          const own = tables[table] as RecordTable
          // Every thread finds out the same of the same lines.
          const wholes = lines.map((line, at) => number * 100 + line * 10 + at)
          if (keeps) keep(own, { number, lines }, wholes)
          const found = look(own, { number, lines })
          if (keeps) expect(found).not.toBeNull()
          if (found) expect(found.wholes).toEqual(wholes)
        }
      }),
    )
  })
})
