import { describe, expect, test } from 'vitest'
import { pays, pricerOf, referenceOf, releaseOf, unpriced } from '../../test/release-of.ts'

const rows = [{ code: '10000', fee: '10.00' }]
const release = releaseOf(rows, { id: 'RVU26C', from: '2026-07-01', to: '2026-09-30' })
const localities = [
  { mac: '10112', number: '00', work: 1000, pe: 1000, mp: 1000 },
  { mac: '01112', number: '05', name: 'SAN FRANCISCO', work: 1000, pe: 1400, mp: 1000 },
  { mac: '01112', number: '09', name: 'SAN JOSE', work: 1000, pe: 1400, mp: 1000 },
]
const price = pricerOf(referenceOf([release], { localities }))

describe('the tables of a claim', () => {
  test('the quarter itself', () => {
    const outcome = price('10000', { locality: '01112-05' })
    expect(pays(outcome)).toEqual(['14.00'])
    expect(outcome.notes).toEqual([])
    expect(outcome.release).toMatchObject({ pfs: 'RVU26C', gpci: 'GPCI9999', exact: true })
  })

  test('a stand-in of the same year says so', () => {
    const outcome = price('10000', { date: '2026-10-01' })
    expect(outcome.release.exact).toBe(false)
    expect(outcome.notes).toEqual([
      {
        code: 'release-not-exact',
        message:
          "The release in force on 2026-10-01 is not held; RVU26C (2026-07-01 to 2026-09-30), the nearest of that year, stands in. Import CMS's file for an exact answer: feescope data import FILE.",
      },
    ])
  })

  test('no release of the year: every line is refused, nothing is paid', () => {
    const outcome = price('10000 10000', { date: '2025-07-15' })
    expect(pays(outcome)).toEqual(['release-not-held', 'release-not-held'])
    expect(outcome).toMatchObject({ total: '0.00', locality: null, release: { pfs: null } })
    expect(unpriced(outcome).message).toContain('No fee schedule release for 2025 is held')
  })

  test('an unknown locality names the ones there are', () => {
    const outcome = price('10000', { locality: '01112-99' })
    expect(pays(outcome)).toEqual(['locality-not-held'])
    expect(unpriced(outcome).message).toBe(
      'No locality 01112-99 in GPCI9999. MAC 01112 has 05 (SAN FRANCISCO), 09 (SAN JOSE).',
    )
    expect(unpriced(price('10000', { locality: '99999-01' })).message).toContain(
      'No locality has MAC 99999.',
    )
  })

  test('no GPCI table', () => {
    const outcome = pricerOf(referenceOf([release]))('10000', { locality: '01112-05' })
    expect(pays(outcome)).toEqual(['release-not-held'])
    expect(unpriced(outcome).message).toContain('No GPCI table is held')
  })

  test('QP where no factor is known', () => {
    const all = pricerOf(rows)
    expect(all('10000', { qp: true, date: '2027-01-01' }).notes).toEqual([
      {
        code: 'no-qp-conversion-factor',
        message:
          "Feescope knows no separate conversion factor for qualifying APM participants on 2027-01-01; the release's own factor is used.",
      },
    ])
    expect(all('10000', { qp: true, date: '2026-12-31' }).notes).toEqual([])
    expect(all('10000', { date: '2027-01-01' }).notes).toEqual([])
  })
})
