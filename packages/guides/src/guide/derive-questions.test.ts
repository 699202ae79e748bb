import { describe, expect, it } from 'vitest'
import { findGuide } from './guide-book.ts'

describe('questions of a guide', () => {
  const questions = findGuide('20610', '2026-07-15')?.faq ?? []
  const answerTo = (question: string) =>
    questions.find((each) => each.question === question)?.answer

  it('are answered by its fields, once each', () => {
    expect(answerTo('Can 20610 be billed with 77002?')).toMatch(/^Yes\. /)
    expect(answerTo('20610 or 20611?')).toMatch(/ultrasound/)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
  })

  it('follow the day: no ultrasound version is named before there was one', () => {
    expect(findGuide('77002', '2010-06-01')?.faq.map(({ question }) => question)).not.toContain(
      'Can 77002 be billed with 20611?',
    )
  })

  it('do not ask of the record when the code is gone', () => {
    const gone = findGuide('76001', '2026-07-15')?.faq ?? []
    expect(gone.some(({ question }) => question.startsWith('What must the record'))).toBe(false)
  })
})
