import { describe, expect, it } from 'vitest'
import { describeSpecialty, findSpecialties, listSpecialties } from './describe-specialty.ts'
import type { SpecialtyTables } from './specialty-view.ts'

/** Two specialties with figures in 2023, one without. Payments in cents. */
const tables: SpecialtyTables = {
  year: 2023,
  specialties: () => ['Cardiac Surgery', 'Diagnostic Radiology', 'Interventional Radiology', 'Old'],
  listSpecialtyYears: (specialty) =>
    specialty === 'Old'
      ? [{ year: 2016, providers: 3, services: 9, payments: 900 }]
      : [
          { year: 2022, providers: 1, services: 1, payments: 1 },
          {
            year: 2023,
            providers: 40,
            services: 1_000,
            payments: specialty === 'Diagnostic Radiology' ? 80_000 : 30_000,
          },
        ],
  listTopCodes: (specialty) =>
    specialty === 'Diagnostic Radiology'
      ? [
          { code: '76120', services: 5, providers: 2, payments: 1_000 },
          { code: '71046', services: 600, providers: null, payments: 20_020 },
        ]
      : [],
}

describe('the specialty view', () => {
  it('ranks codes by payments, with their share of the specialty’s year', () => {
    const view = describeSpecialty(tables, 'Diagnostic Radiology')
    expect(view?.codes).toEqual([
      {
        rank: 1,
        code: '71046',
        label: 'Chest x-ray, front and side',
        services: 600,
        servicesShare: '60.0',
        providers: null,
        payments: '200.20',
        paymentsShare: '25.0', // 200.20 of 800.00 is 25.025 %
      },
      expect.objectContaining({ rank: 2, code: '76120', servicesShare: '0.5', providers: 2 }),
    ])
    expect(view).toMatchObject({ providers: 40, services: 1_000, payments: '800.00' })
    expect(view?.listed).toEqual({ servicesShare: '60.5', paymentsShare: '26.3' }) // 210.20 of 800
  })

  it('names the year, the population and the limits', () => {
    const view = describeSpecialty(tables, 'Diagnostic Radiology', { limit: 1 })
    expect(view?.codes).toHaveLength(1)
    expect(view?.year).toBe(2023)
    expect(view?.population).toMatch(/fee-for-service.*2023/)
    expect(view?.limits.join(' ')).toMatch(/fewer than 11 patients/)
  })

  it('has no view of a specialty without figures in the year', () => {
    expect(describeSpecialty(tables, 'Old')).toBeUndefined()
  })

  it('lists specialties by payments, without those that have none in the year', () => {
    expect(listSpecialties(tables).map(({ specialty }) => specialty)).toEqual([
      'Diagnostic Radiology',
      'Cardiac Surgery',
      'Interventional Radiology',
    ])
  })

  it('finds a specialty by its name, or all that a part of it may mean', () => {
    expect(findSpecialties(tables, 'diagnostic  RADIOLOGY')).toEqual(['Diagnostic Radiology'])
    expect(findSpecialties(tables, 'radiol')).toHaveLength(2)
    expect(findSpecialties(tables, 'old')).toEqual([])
    expect(findSpecialties(tables, ' ')).toEqual([])
  })
})
