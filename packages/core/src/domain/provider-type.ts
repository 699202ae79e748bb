/**
 * Who furnished the service, as far as Medicare pays by it. The percentages are policy
 * parameters; these are only the names.
 */
export const PROVIDER_TYPES = [
  'physician',
  'np',
  'pa',
  'cns',
  'cnm',
  'crna',
  'aa',
  'psychologist',
  'lcsw',
  'mft',
  'mhc',
  'rd',
  'pt',
  'ot',
  'slp',
  'audiologist',
] as const

export type ProviderType = (typeof PROVIDER_TYPES)[number]

export function isProviderType(text: unknown): text is ProviderType {
  return PROVIDER_TYPES.some((type) => type === text)
}
