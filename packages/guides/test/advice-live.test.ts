import { openBundledReference } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import type { Advice } from '../src/advisor/advice.ts'
import { listScenarios } from '../src/advisor/advise.ts'
import { adviseFully } from '../src/answer/advise-fully.ts'

const reference = await openBundledReference()
const date = '2026-07-15'

/** Every path; of a question with several answers the first alone and the first two. */
function* walkAll(scenario: string, answers: Record<string, string> = {}): Generator<Advice> {
  const advice = adviseFully(reference, { scenario, answers, date })
  if (!advice.question) {
    yield advice
    return
  }
  const { id, kind } = advice.question
  const values = advice.question.answers.map(({ value }) => value)
  const given = kind === 'several' ? [values[0] ?? '', values.slice(0, 2).join(',')] : values
  for (const answer of given) yield* walkAll(scenario, { ...answers, [id]: answer })
}

describe('advice against the engine’s edits', () => {
  it('recommends no line that is denied, but one a disputed rule allows or a primary saves', () => {
    const denied = listScenarios()
      .flatMap(({ id }) => [...walkAll(id)])
      .flatMap(({ recommendation }) => {
        const { lines = [], claim } = recommendation ?? {}
        const hits = claim?.check.findings.filter(({ severity }) => severity === 'deny') ?? []
        const excused = hits.filter(({ edit }) =>
          edit === 'add-on' ? claim?.beside !== null : edit === 'mue' && lines[1]?.area !== null,
        )
        if (hits.length === excused.length) return []
        return [`${lines.map(({ procedure }) => procedure)}: ${hits.map(({ message }) => message)}`]
      })
    expect(denied).toEqual([])
  })

  it('prices lines together, and says what the edits leave', () => {
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine,knee' }
    const { recommendation } = adviseFully(reference, {
      scenario: 'motion-imaging',
      answers,
      date,
    })
    // 2 × 113.56; MAI 3 denies both lines
    expect(recommendation).toMatchObject({ price: '227.12', claim: { priceAfterEdits: '0.00' } })
    expect(recommendation?.claim?.check.findings.map(({ edit }) => edit)).toEqual(['mue', 'mue'])
  })

  it('does not say what is left where a code not named is billed too', () => {
    const { recommendation } = adviseFully(reference, {
      scenario: 'joint-needle-guidance',
      answers: { target: 'mass', guidance: 'fluoroscopy' },
      date,
    })
    expect(recommendation?.claim).toMatchObject({
      priceAfterEdits: null,
      beside: 'the biopsy or drainage, by its own code',
    })
  })

  it('prices where and when it is asked', () => {
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine' }
    const priceAt = (place: { locality?: string; date: string }) =>
      adviseFully(reference, { scenario: 'motion-imaging', answers, ...place }).recommendation
        ?.price
    expect(priceAt({ date })).toBe('113.56')
    expect(priceAt({ date: '2025-03-01' })).toBe('106.42') // 3.29 × 32.3465
    expect(priceAt({ date, locality: '13202-01' })).not.toBe('113.56')
  })
})
