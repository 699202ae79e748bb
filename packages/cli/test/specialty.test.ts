import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

describe('feescope specialty', () => {
  test('ranks the codes of a specialty by what Medicare paid, with shares of its year', async () => {
    const { code, out } = await run('specialty diagnostic radiology --limit 3 --json')
    const view = JSON.parse(out)
    expect(code).toBe(0)
    expect(view).toMatchObject({ specialty: 'Diagnostic Radiology', year: 2023, providers: 31554 })
    // 355,597,559.24 of 3,588,175,049.49 is 9.91 %; 5,551,053 of 198,383,156 services 2.80 %
    expect(view.codes[0]).toMatchObject({
      rank: 1,
      code: '77067',
      payments: '355597559.24',
      paymentsShare: '9.9',
      servicesShare: '2.8',
    })
    expect(view.codes).toHaveLength(3)
  })

  test('names year, population and limits beside every figure', async () => {
    const { out } = await run('specialty chiropractic')
    expect(out).toMatch(/Chiropractic, 2023/)
    expect(out).toMatch(/Medicare Part B fee-for-service/)
    expect(out).toMatch(/fewer than 11 patients/)
  })

  test('lists every specialty with figures when none is named', async () => {
    const { specialties } = JSON.parse((await run('specialty --json')).out)
    expect(specialties).toHaveLength(104)
    expect(specialties[0]).toMatchObject({ specialty: 'Clinical Laboratory' })
  })

  test('asks which one when a name fits several or none, with exit 2', async () => {
    const several = await run('specialty radiology')
    expect(several).toMatchObject({ code: 2, out: '' })
    expect(several.err).toContain('Diagnostic Radiology; Interventional Radiology')
    expect(await run('specialty zebra')).toMatchObject({ code: 2, out: '' })
  })
})
