import { describe, expect, test } from 'vitest'
import { answering, run } from './run.ts'

const RECORDED = '--answer purpose=movement recorded=yes routine=alone'

describe('feescope advise', () => {
  test('lists the decision paths when none is named', async () => {
    const { scenarios } = JSON.parse((await run('advise --json')).out)
    expect(scenarios.map(({ id }: { id: string }) => id)).toContain('motion-imaging')
  })

  test('gives the next question where nobody can be asked', async () => {
    const { code, out } = await run('advise --scenario motion-imaging --json')
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    expect(answer.question.id).toBe('purpose')
    expect(answer).toMatchObject({ recommendation: null, rejected: [], disputed: [] })
    expect((await run('advise --scenario motion-imaging')).out).toContain(
      '--answer purpose=movement',
    )
  })

  test('gives code, price, record, rejected and disputed for a recorded motion study', async () => {
    const { out } = await run(
      `advise --scenario motion-imaging --date 2026-07-15 --json ${RECORDED} areas=spine`,
    )
    const { question, recommendation, rejected, disputed } = JSON.parse(out)
    expect(question).toBeNull()
    expect(recommendation).toMatchObject({
      code: '76120',
      modifiers: [],
      price: '113.56',
      claim: { priceAfterEdits: '113.56', beside: null, check: { verdict: 'passes' } },
    })
    expect(recommendation.document.length).toBeGreaterThan(3)
    for (const each of rejected) expect(each).toHaveProperty('citation.title')
    const viewed = rejected.find(({ code }: { code: string }) => code === '76000')
    expect(viewed.price).toEqual({ status: 'priced', amount: '44.09' })
    expect(disputed.map(({ standing }: { standing: string }) => standing)).toContain('withdrawn')
  })

  test('lets the engine say that a second area passes the unit limit, 59 or not', async () => {
    const { out } = await run(
      `advise --scenario motion-imaging --date 2026-07-15 --json ${RECORDED} areas=spine,knee`,
    )
    const { recommendation } = JSON.parse(out)
    expect(recommendation.lines.map(({ procedure }: { procedure: string }) => procedure)).toEqual([
      '76120',
      '76120-59',
    ])
    // 2 × 113.56; both lines are denied
    expect(recommendation).toMatchObject({
      price: '227.12',
      claim: { priceAfterEdits: '0.00' },
    })
    expect(recommendation.claim.check.findings[0]).toMatchObject({
      edit: 'mue',
      severity: 'deny',
      table: 'NCCI-MUE-PRA-2026Q2',
    })
  })

  test('checks against the table of the day asked about', async () => {
    const { out } = await run(
      `advise --scenario motion-imaging --date 2024-08-01 --json ${RECORDED} areas=spine,knee`,
    )
    const { recommendation } = JSON.parse(out)
    expect(recommendation.price).toBe('235.68') // 2 × 3.54 × 33.2875 = 2 × 117.84
    expect(recommendation.claim.check.findings[0]).toMatchObject({
      table: 'NCCI-MUE-PRA-2024Q3',
      asOf: null,
    })
  })

  test('asks question after question in a terminal, by number or by word', async () => {
    const ask = answering('3', 'movement', 'perhaps', '1', 'alone', '1,3')
    const { code, out } = await run('advise --date 2026-07-15', undefined, ask)
    expect(code).toBe(0)
    expect(out).toContain('What is to be coded?')
    expect(out).toContain('"perhaps" is none of them.')
    expect(out).toContain('76120 76120-59   $227.12, $0.00 after the edits below')
  })

  test('does not ask when answers are given, and stops with exit 1 when the person does', async () => {
    const given = `advise --scenario motion-imaging ${RECORDED}`
    expect((await run(given, undefined, answering())).out).toContain('--answer areas=spine')
    expect(await run('advise', undefined, answering())).toMatchObject({ code: 1 })
    expect(await run('advise --scenario motion-imaging', undefined, answering('1'))).toMatchObject({
      code: 1,
    })
  })

  test('refuses a day before its codes, and names what an answer may be', async () => {
    const early = await run('advise --scenario spine-injection --date 2012-01-01')
    expect(early.code).toBe(1)
    expect(early.out).toContain('from 2020-01-01')
    const wrong = await run('advise --scenario motion-imaging --answer purpose=golf')
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('one of movement, swallowing')
    expect((await run('advise --scenario motion-imaging --answer recorded')).code).toBe(2)
    expect((await run('advise --scenario motion-imaging --date 2026-13-01')).code).toBe(2)
  })
})
