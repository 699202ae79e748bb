import type { PublicTraceStep } from '@feescope/core'
import { expect, it } from 'vitest'
import { buildFormula } from './build-formula.ts'
import { createTrace, findMaker } from './trace.ts'

const cell = (id: number, value: string): PublicTraceStep => ({
  kind: 'table',
  id,
  label: `cell ${id}`,
  value,
  source: { release: 'RVU26C', row: '76120', column: 'work' },
})
const made = (
  id: number,
  operation: 'add' | 'subtract' | 'multiply' | 'min' | 'round',
  inputs: readonly number[],
  value: string,
): PublicTraceStep => ({ kind: 'calculation', id, label: `made ${id}`, value, operation, inputs })

function formulaOf(steps: readonly PublicTraceStep[], amount: string): string {
  const trace = createTrace('allowed', steps)
  const result = findMaker(trace, amount)
  if (!result) throw new Error(`no result ${amount}`)
  return buildFormula(trace, result)
    .map((token) => (token.kind === 'sign' ? token.text : token.step.value))
    .join(' ')
}

it('writes a rounded product of a sum down to the numbers read', () => {
  const steps = [
    cell(0, '0.37'),
    cell(1, '3.01'),
    made(2, 'add', [0, 1], '3.38'),
    cell(3, '33.4009'),
    made(4, 'multiply', [2, 3], '112.895042'),
    made(5, 'round', [4], '112.90'),
  ]
  expect(formulaOf(steps, '112.90')).toBe('( 0.37 + 3.01 ) × 33.4009')
})

it('looks through a last step that only carries the number on', () => {
  const steps = [
    cell(0, '2.5'),
    cell(1, '3.3'),
    made(2, 'multiply', [0, 1], '8.25'),
    made(3, 'round', [2], '8.3'),
    made(4, 'add', [3], '8.3'),
  ]
  expect(formulaOf(steps, '8.3')).toBe('2.5 × 3.3')
})

it('needs no brackets for products in a sum', () => {
  const steps = [
    cell(0, '2'),
    cell(1, '3'),
    made(2, 'multiply', [0, 1], '6'),
    made(3, 'add', [2, 0], '8'),
  ]
  expect(formulaOf(steps, '8')).toBe('2 × 3 + 2')
})

it('brackets what is subtracted', () => {
  const steps = [
    cell(0, '9'),
    cell(1, '2'),
    made(2, 'add', [1, 1], '4'),
    made(3, 'subtract', [0, 2], '5'),
  ]
  expect(formulaOf(steps, '5')).toBe('9 − ( 2 + 2 )')
})

it('keeps a result rounded or chosen further in as one number', () => {
  const steps = [
    cell(0, '10.004'),
    made(1, 'round', [0], '10.00'),
    cell(2, '0.5'),
    made(3, 'min', [1, 0], '10.00'),
    made(4, 'multiply', [3, 2], '5.000'),
  ]
  expect(formulaOf(steps, '5.000')).toBe('10.00 × 0.5')
})
