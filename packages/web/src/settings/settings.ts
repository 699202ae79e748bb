import { createLocalValue, useLocalValue } from './local-value.ts'

/** What is explained and shown first. */
export const STAGES = [
  {
    value: 'student',
    label: 'Student',
    shows: 'What a code is comes first, with the words of the page explained',
  },
  {
    value: 'resident',
    label: 'Resident',
    shows: 'Your work RVUs and what the record must hold come first',
  },
  {
    value: 'attending',
    label: 'Attending or biller',
    shows: 'The amount comes first, with what each rule puts at stake',
  },
] as const

export type Stage = (typeof STAGES)[number]['value']

export const stageValue = createLocalValue('feescope.stage')
export const specialtyValue = createLocalValue('feescope.specialty')
/** `more` for high contrast, `less` for none; the system decides without it. */
export const contrastValue = createLocalValue('feescope.contrast')
/** `off` gives `/` and other single keys back to the browser. */
export const keysValue = createLocalValue('feescope.single-keys')

export function useStage(): Stage {
  const kept = useLocalValue(stageValue)
  return STAGES.find(({ value }) => value === kept)?.value ?? 'attending'
}

export function useSpecialty(): string | undefined {
  return useLocalValue(specialtyValue)
}
