/** The part of the code set a code belongs to, in our own words. */
export type CodeSection =
  | 'Anesthesia'
  | 'Surgery'
  | 'Radiology'
  | 'Pathology and laboratory'
  | 'Medicine'
  | 'Evaluation and management'
  | 'Performance measurement'
  | 'Emerging technology'
  | 'Laboratory analyses'
  | `HCPCS ${string} codes`

/** The section of a well-formed code. */
export function sectionOf(code: string): CodeSection {
  const first = code.charAt(0)
  if (first >= 'A') return `HCPCS ${first} codes`
  const last = code.charAt(4)
  if (last === 'F') return 'Performance measurement'
  if (last === 'T') return 'Emerging technology'
  if (last >= 'A') return 'Laboratory analyses'
  if (code < '10000') return 'Anesthesia'
  if (code < '70000') return 'Surgery'
  if (code < '80000') return 'Radiology'
  if (code < '90000') return 'Pathology and laboratory'
  if (code >= '99202' && code <= '99499') return 'Evaluation and management'
  return 'Medicine'
}
