import { answerAppeal } from '@feescope/batch'
import { type ClaimInput, priceClaim, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { renderDocx, renderPdf, renderText } from '@feescope/documents'
import { beforeAll, describe, expect, it } from 'vitest'
import { isWellFormed, readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

/** The quarter whose PTP, MUE and add-on tables are bundled. */
const DAY = '2024-08-15'
const MANHATTAN = { date: DAY, locality: '13202-01' }

let reference: Reference
beforeAll(async () => {
  reference = await openBundledReference()
})

const draftOf = (claim: ClaimInput, denial: string, line = 1) => {
  const draft = answerAppeal(reference, { claim, denial, line, decided: '2024-09-20' })
  if (!draft.drafted) throw new Error(`refused: ${draft.why}`)
  return draft
}
const refusalOf = (claim: ClaimInput, denial: string, line = 1) => {
  const draft = answerAppeal(reference, { claim, denial, line })
  if (draft.drafted) throw new Error('a letter was drafted')
  return draft
}

/** Fluoroscopy billed as separate (59) from a motion study, denied as part of it. */
const SEPARATE: ClaimInput = {
  ...MANHATTAN,
  lines: [
    { code: '76120', charge: '250.00' },
    { code: '76000', modifiers: ['59'], charge: '120.00' },
  ],
}

describe('a letter', () => {
  it('says what was billed, why it should be paid, by which rule of which date, and what to enclose', () => {
    const { price } = { price: priceClaim(reference, { ...SEPARATE, edits: 'off' }) }
    const allowed = price.lines[1]?.status === 'priced' ? price.lines[1].allowed : ''
    const text = renderText(draftOf(SEPARATE, 'CO-97', 2).paper)
    for (const said of [
      '76000-59',
      '$120.00',
      `Date of service: ${DAY}`,
      'CO-97: paid as part of another service',
      'NCCI-PTP-PRA-2024Q3 pairs 76120 (column 1) with 76000 (column 2), modifier indicator 1',
      'National Correct Coding Initiative',
      `allows $${allowed}`,
      // 120 days after 2024-09-20
      '2025-01-18 (42 CFR 405.942(a)',
      'A signed, written report',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('leaves everything that tells who the patient and the practice are in brackets', () => {
    const { placeholders } = draftOf(SEPARATE, 'CO-97', 2)
    expect(placeholders).toEqual(
      expect.arrayContaining([
        '[Practice name]',
        '[Patient name and date of birth]',
        '[Member number]',
        '[Payer’s claim number]',
        '[Date of letter]',
      ]),
    )
  })

  it('as Word is well-formed XML with the citation and the places to fill in', async () => {
    const { paper } = draftOf(SEPARATE, 'CO-97', 2)
    const docx = readDocx(await renderDocx(paper))
    expect(docx.parts).toContain('[Content_Types].xml')
    expect(docx.malformed).toEqual([])
    expect(docx.text).toContain('National Correct Coding Initiative')
    expect(docx.text).toContain('[Patient name and date of birth]')
    expect(docx.text).toContain('76000')
  })

  it('as PDF has its text in it, with the citation and the places to fill in', async () => {
    const { paper } = draftOf(SEPARATE, 'CO-97', 2)
    const pdf = readPdf(await renderPdf(paper))
    expect(pdf.raw.slice(0, 5)).toBe('%PDF-')
    expect(pdf.pages).toBeGreaterThan(0)
    expect(pdf.text).toContain('[Patient name and date of birth]')
    expect(pdf.text).toContain('National Correct Coding Initiative')
    expect(pdf.text).toContain('§415.120')
    expect(pdf.text).not.toContain('\uFFFD')
  })

  it('made twice is the same PDF', async () => {
    const { paper } = draftOf(SEPARATE, 'CO-97', 2)
    expect(Buffer.from(await renderPdf(paper)).equals(Buffer.from(await renderPdf(paper)))).toBe(
      true,
    )
  })

  it('for column 1 says that column 1 is the code that is paid', () => {
    const claim = { ...MANHATTAN, lines: [{ code: '76120' }, { code: '76000' }] }
    const text = renderText(draftOf(claim, 'CO-236', 1).paper)
    expect(text).toContain('Column 1 is the code that is paid')
  })

  it('argues units above a limit that yields to the record (MAI 3)', () => {
    // 76120: 1 a day, MAI 3
    const draft = draftOf({ ...MANHATTAN, lines: [{ code: '76120', units: 2 }] }, 'CO-151')
    expect(draft.ground).toBe('units')
    expect(renderText(draft.paper)).toContain('the limit of 76120 is 1 a day and 2 were billed')
  })

  it('argues necessity from the record, and asks for the policy', () => {
    const draft = draftOf({ ...MANHATTAN, lines: [{ code: '76120' }] }, 'CO-50')
    expect(draft.ground).toBe('record')
    expect(renderText(draft.paper)).toContain('§1862(a)(1)(A)')
  })

  it('resting on the table of another quarter asks to check first, in the letter itself', () => {
    const claim = { ...SEPARATE, date: '2026-07-15' }
    const draft = draftOf(claim, 'CO-236', 2)
    expect(draft.before.join(' ')).toContain('the table of 2026Q3 is not held')
    expect(draft.placeholders.join(' ')).toContain(
      '[Before sending, check and remove: As of 2024Q3',
    )
  })
})

describe('no letter is drafted', () => {
  it('where the indicator of the pair is 0, whatever the modifier', () => {
    // 92611 / 76120, indicator 0
    for (const modifiers of [[], ['59'], ['XS'], ['26', '59']]) {
      const claim = { ...MANHATTAN, lines: [{ code: '92611' }, { code: '76120', modifiers }] }
      for (const denial of ['CO-97', 'CO-236', 'CO-50', 'CO-B15', 'OA-18']) {
        const refusal = refusalOf(claim, denial, 2)
        expect(refusal.finding?.modifierIndicator).toBe('0')
        expect(refusal.instead.join(' ')).toContain('Bill the column 1 code alone')
      }
    }
  })

  it('where the pair is right as billed: what the record must show is said instead', () => {
    const claim = { ...MANHATTAN, lines: [{ code: '76120' }, { code: '76000' }] }
    const refusal = refusalOf(claim, 'CO-97', 2)
    expect(refusal.why).toContain('column 2 of an NCCI edit')
    expect(refusal.instead.join(' ')).toContain('bill only 76120')
  })

  it('where a limit follows from policy (MAI 2)', () => {
    // 27447: one knee a line; MAI 2
    const refusal = refusalOf({ ...MANHATTAN, lines: [{ code: '27447', units: 3 }] }, 'CO-151')
    expect(refusal.why).toContain('MAI 2')
  })

  it('where units are above the limit and the payer gave another reason', () => {
    refusalOf({ ...MANHATTAN, lines: [{ code: '76120', units: 2 }] }, 'CO-4')
  })

  it('where the fee schedule does not pay the code', () => {
    expect(refusalOf({ ...MANHATTAN, lines: [{ code: '76125' }] }, 'CO-96').why).toContain('76125')
  })

  it('where another payer, the plan or the enrollment decides', () => {
    for (const denial of ['CO-22', 'CO-27', 'CO-109', 'PR-31', 'CO-16']) {
      const refusal = refusalOf(
        { ...MANHATTAN, lines: [{ code: '99213', modifiers: ['XX'] }] },
        denial,
      )
      expect(refusal.instead.length).toBeGreaterThan(0)
    }
  })

  it('where the pair table is not held at all', () => {
    const claim = { ...MANHATTAN, lines: [{ code: '76120' }] }
    const blind = {
      ...reference,
      choosePtp: () => ({ held: false as const, message: 'No PTP table is held.' }),
    }
    const draft = answerAppeal(blind, { claim, denial: 'CO-236' })
    expect(draft).toMatchObject({ drafted: false, why: expect.stringContaining('not be checked') })
  })
})

describe('a question that cannot be read', () => {
  it.each([
    ['a line that is not there', { claim: SEPARATE, line: 3, denial: 'CO-97' }, /2 lines/],
    ['a reason that is none', { claim: SEPARATE, denial: 'because' }, /such as CO-97/],
    ['a code that is none', { claim: { date: DAY, lines: [{ code: '!' }] }, denial: 'CO-97' }, /!/],
  ])('%s is named', (_, question, message) => {
    expect(() => answerAppeal(reference, question)).toThrow(message)
  })
})

describe('the XML check itself', () => {
  it.each([
    ['<a><b/></a>', true],
    ['<a><b></a></b>', false],
    ['<a>&</a>', false],
    ['<a/><b/>', false],
    ['<a x="&amp;">&#8217;</a>', true],
  ])('%s is %s', (xml, well) => {
    expect(isWellFormed(xml)).toBe(well)
  })
})
