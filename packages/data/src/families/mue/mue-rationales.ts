/**
 * CMS's rationales of MUE values, in the wording of its tables (public domain). Source: the MUE
 * tables of 2024 Q3 and 2026 Q2, all three settings.
 */
export const MUE_RATIONALES: readonly string[] = [
  'Anatomic Consideration',
  'Clinical: CMS Workgroup',
  'Clinical: Data',
  'Clinical: Society Comment',
  'CMS Policy',
  'Code Descriptor / CPT Instruction',
  'Compounded Drug Policy',
  'Drug discontinued',
  'Nature of Analyte',
  'Nature of Equipment',
  'Nature of Service/Procedure',
  'Oral Medication; Not Payable',
  'Prescribing Information',
  'Published Contractor Policy',
]

const byNormalised = new Map(MUE_RATIONALES.map((label) => [normalise(label), label]))

/** The label in our wording; `undefined` for one CMS has not used yet. */
export function findMueRationale(label: string): string | undefined {
  return byNormalised.get(normalise(label))
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/g, '').toLowerCase()
}
