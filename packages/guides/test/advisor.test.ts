import { InvalidInput } from '@feescope/core'
import { describe, expect, it } from 'vitest'
import type { Advice } from '../src/advisor/advice.ts'
import { advise, listScenarios } from '../src/advisor/advise.ts'
import { checkScenario } from '../src/content/read-scenarios.ts'
import type { PriceProcedure } from '../src/guide/compute-stake.ts'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { openKnownCodes } from './known-codes.ts'

const book = getGuideBook()
const date = '2026-07-15'
const price: PriceProcedure = (procedure) =>
  procedure.startsWith('7649') || procedure === '76125'
    ? { status: 'refused', reason: 'carrier-priced' }
    : { status: 'priced', amount: procedure.startsWith('76120') ? '113.56' : '10.00' }

/** Every complete set of answers and the advice it gets. */
function* walkAll(scenario: string, answers: Record<string, string> = {}): Generator<Advice> {
  const advice = advise(scenario, answers, { date, price })
  if (!advice.question) {
    yield advice
    return
  }
  const { id, kind } = advice.question
  const values = advice.question.answers.map(({ value }) => value)
  for (const answer of kind === 'several' ? subsets(values) : values) {
    yield* walkAll(scenario, { ...answers, [id]: answer })
  }
}

function subsets(values: readonly string[]): string[] {
  return Array.from({ length: 2 ** values.length - 1 }, (_, at) =>
    values.filter((__, bit) => (at + 1) & (1 << bit)).join(','),
  )
}

describe('the advisor', () => {
  it('has four scenarios, each place of which is reached and leads somewhere', async () => {
    expect(listScenarios().map(({ id }) => id)).toEqual([
      'central-venous-access',
      'joint-needle-guidance',
      'motion-imaging',
      'spine-injection',
    ])
    const isCode = await openKnownCodes()
    const known = {
      sources: book.sources,
      isCode: (code: string) => isCode(code) || book.guides.has(code),
    }
    const problems = [...book.scenarios.values()].flatMap((scenario) =>
      checkScenario(scenario, book.guides, known),
    )
    expect(problems).toEqual([])
  })

  it.each(listScenarios().map(({ id }) => id))('%s: every set of answers ends well', (id) => {
    const reached = new Set<string>()
    let count = 0
    for (const { recommendation, rejected, see } of walkAll(id)) {
      count += 1
      reached.add(recommendation?.why ?? '')
      expect(recommendation).not.toBeNull()
      expect(rejected.length).toBeGreaterThan(0)
      const codes = recommendation?.lines.map(({ code }) => code) ?? []
      expect(rejected.filter(({ code }) => codes.includes(code))).toEqual([])
      if (codes.length === 0) expect(recommendation?.price).toBeNull()
      else expect(recommendation?.document).not.toEqual([])
      if (see) expect(book.scenarios.has(see)).toBe(true)
    }
    expect(count).toBeGreaterThan(10)
  })

  it('asks first, then recommends a recorded motion study with its argument', () => {
    expect(advise('motion-imaging', {}, { date, price }).question?.id).toBe('purpose')
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine, knee' }
    const advice = advise('motion-imaging', answers, { date, price })
    expect(advice.recommendation?.lines.map(({ procedure }) => procedure)).toEqual([
      '76120',
      '76120-59',
    ])
    // 2 × 113.56
    expect(advice.recommendation?.price).toBe('227.12')
    const limit = advice.recommendation?.edits.find(({ rule }) => rule === '76120/one-a-day')
    expect(limit?.limit).toEqual({ units: 1, exceeded: true })
    expect(advice.recommendation?.document.join(' ')).toMatch(/motion recording was made/)
    expect(advice.rejected.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['76125', '76000', '74230', '76496', '76499']),
    )
    expect(advice.rejected.find(({ code }) => code === '76496')?.price.status).toBe('refused')
    const standings = advice.disputed
      .map(({ claim, standing }) => `${standing}: ${claim}`)
      .join('\n')
    expect(standings).toMatch(/disputed: .*76496/)
    expect(standings).toMatch(/in-force: .*investigational/)
    expect(standings).toMatch(/withdrawn: .*90784/)
    expect(advice.disputed.every((each) => each.date && each.authority)).toBe(true)
  })

  it('sums no amount where a line has no national price', () => {
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'with', areas: 'spine' }
    const advice = advise('motion-imaging', answers, { date, price })
    expect(advice.recommendation).toMatchObject({ code: '76125', price: null })
  })

  it.each([
    [{ purpose: 'looking', alone: 'yes', time: 'more' }, '76000'],
    [{ purpose: 'swallowing', recorded: 'yes', role: 'radiologist' }, '74230'],
    [{ purpose: 'swallowing', recorded: 'yes', role: 'therapist' }, '92611'],
    [{ purpose: 'swallowing', recorded: 'no', contrast: 'single' }, '74220'],
    [{ purpose: 'looking', alone: 'no' }, null],
  ])('motion imaging %o: %s', (answers, code) => {
    const advice = advise('motion-imaging', { ...answers } as Record<string, string>, {
      date,
      price,
    })
    expect(advice.recommendation?.code).toBe(code)
  })

  it('names what an answer may be when it is none of them', () => {
    const wrong = () => advise('motion-imaging', { purpose: 'tennis' }, { date, price })
    expect(wrong).toThrow(InvalidInput)
    expect(wrong).toThrow(/one of movement, swallowing/)
    expect(() => advise('golf', {}, { date, price })).toThrow(/one of central-venous-access/)
  })

  it('refuses a day its codes did not hold on', () => {
    const advice = advise('spine-injection', {}, { date: '2012-01-01', price })
    expect(advice.refused).toMatch(/from 2020-01-01/)
    expect(advice.question).toBeNull()
  })
})
