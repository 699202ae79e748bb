import { answerSuperbill } from '@feescope/batch'
import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { renderPdf, renderText } from '@feescope/documents'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'

describe('a superbill', async () => {
  const reference = await openBundledReference()
  const claim = {
    date: '2026-07-15',
    locality: '13202-01',
    lines: [{ code: '76120', modifiers: ['26'] }, { code: '76000' }, { code: '76125' }],
  }

  it('has the engine’s amounts and total, a reason where there is none, and the checklists', () => {
    const { lines, total } = priceClaim(reference, claim)
    const text = renderText(answerSuperbill(reference, claim))
    for (const line of lines) {
      expect(text).toContain(line.status === 'priced' ? `$${line.allowed}` : 'carrier priced')
    }
    expect(text).toContain(`Total | $${total}`)
    expect(text).toContain('What the record must hold: 76120')
    expect(text).toContain('column 2 of an NCCI edit')
  })

  it('asks for no patient and leaves the place for one', async () => {
    const pdf = readPdf(await renderPdf(answerSuperbill(reference, claim)))
    expect(pdf.text).toContain('[Patient]')
  })
})
