import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error the example is plain JavaScript
import { startHook } from '../../examples/ehr-pre-bill-hook/hook.mjs'

const example = new URL('../../examples/ehr-pre-bill-hook/claim.json', import.meta.url)
const claim = JSON.parse(readFileSync(fileURLToPath(example), 'utf8'))
let hook: { readonly url: string; readonly close: () => void }

beforeAll(async () => {
  hook = await startHook(0)
})
afterAll(() => hook.close())

async function post(body: string): Promise<{ status: number; issues: readonly Issue[] }> {
  const response = await fetch(`${hook.url}/Claim/$check`, { method: 'POST', body })
  const { issue } = (await response.json()) as { issue: readonly Issue[] }
  return { status: response.status, issues: issue }
}

interface Issue {
  readonly severity: string
  readonly details: { readonly text: string }
  readonly expression?: readonly string[]
}

describe('the pre-bill hook', () => {
  test('names the pair that will be denied at its item, and what each item would pay', async () => {
    const { status, issues } = await post(JSON.stringify(claim))
    expect(status).toBe(200)
    const [denied] = issues.filter(({ severity }) => severity === 'error')
    expect(denied?.expression).toEqual(['Claim.item[1]'])
    expect(denied?.details.text).toContain('NCCI')
    const texts = issues.map(({ details }) => details.text)
    // 76120 in Manhattan, as `feescope price 76120 --zip 10001` says.
    expect(texts).toContain('Allowed 131.03 by RVU26C')
    expect(texts).toContain('Edits: fails')
  })

  test.each([
    ['no JSON', '{', 'the body is not JSON'],
    ['another resource', '{ "resourceType": "Patient" }', 'resourceType must be Claim'],
    ['no item', '{ "resourceType": "Claim" }', 'the claim has no item'],
    [
      'two days',
      JSON.stringify({
        ...claim,
        item: claim.item.map((item: object, day: number) => ({
          ...item,
          servicedDate: `2026-07-1${day}`,
        })),
      }),
      'one day of service',
    ],
    [
      'a bad modifier',
      JSON.stringify({
        ...claim,
        item: [{ ...claim.item[0], modifier: [{ coding: [{ code: 'toolong' }] }] }],
      }),
      'modifiers',
    ],
  ])('says what is wrong with %s', async (_situation, body, message) => {
    const { status, issues } = await post(body)
    expect(status).toBe(400)
    expect(issues[0]?.details.text).toContain(message)
  })
})
