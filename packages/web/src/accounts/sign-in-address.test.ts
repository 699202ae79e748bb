import { describe, expect, test } from 'vitest'
import { addressAfterSignIn } from './sign-in-address.ts'

describe('after signing in', () => {
  test.each([
    ['to the page that was asked for', '?to=%2Flog%3Fcode%3D45385', '/log?code=45385'],
    ['to the first page when none was', '', '/'],
    ['not to another site', '?to=https%3A%2F%2Fevil.example%2F', '/'],
    ['not to another site without its scheme', '?to=%2F%2Fevil.example', '/'],
    ['not to another site by backslashes', '?to=%2F%5Cevil.example', '/'],
    ['not to a script', '?to=javascript%3Aalert(1)', '/'],
    ['not to the sign-in page again', '?to=%2Fsign-in', '/'],
  ])('%s', (_where, search, wanted) => {
    expect(addressAfterSignIn(search, 'https://feescope.example')).toBe(wanted)
  })
})
