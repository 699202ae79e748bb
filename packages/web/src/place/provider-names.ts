/** Who furnishes the service, as Medicare's percentages tell them apart. */
export const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  physician: 'Physician',
  np: 'Nurse practitioner',
  pa: 'Physician assistant',
  cns: 'Clinical nurse specialist',
  cnm: 'Nurse midwife',
  crna: 'Nurse anesthetist',
  aa: 'Anesthesiologist assistant',
  psychologist: 'Psychologist',
  lcsw: 'Clinical social worker',
  mft: 'Marriage and family therapist',
  mhc: 'Mental health counselor',
  rd: 'Dietitian',
  pt: 'Physical therapist',
  ot: 'Occupational therapist',
  slp: 'Speech-language pathologist',
  audiologist: 'Audiologist',
}

/** `Nurse practitioner` for `np`. */
export function providerName(provider: string): string {
  return PROVIDER_NAMES[provider] ?? provider
}
