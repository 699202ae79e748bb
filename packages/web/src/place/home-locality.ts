import { createLocalValue, useLocalValue } from '../settings/local-value.ts'

const homeLocality = createLocalValue('feescope.home-locality')

/** The locality last chosen on this device; a page without one starts there. */
export function readHomeLocality(): string | undefined {
  return homeLocality.read()
}

export function writeHomeLocality(locality: string | undefined): void {
  homeLocality.write(locality)
}

export function useHomeLocality(): string | undefined {
  return useLocalValue(homeLocality)
}
