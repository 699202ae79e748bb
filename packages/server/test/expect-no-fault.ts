import { expect } from 'vitest'

/** Whatever was asked, the answer is not a fault, and an error is a problem document. */
export async function expectNoFault(response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500)
  if (response.status < 400 || response.status === 405) {
    await response.text()
    return
  }
  const problem = await response.json()
  expect(problem).toMatchObject({ status: response.status, code: expect.any(String) })
}
