/** What each kind of table holds. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  pfs: 'Fee schedule (RVU)',
  gpci: 'Locality indices (GPCI)',
  anesthesia: 'Anesthesia factors',
  'base-units': 'Anesthesia base units',
  zip: 'ZIP to locality',
  ptp: 'Pair edits (PTP)',
  mue: 'Unit limits (MUE)',
  'add-on': 'Add-on codes',
  hcpcs: 'HCPCS Level II',
  'opps-status': 'OPPS status',
  utilization: 'Utilization',
}
