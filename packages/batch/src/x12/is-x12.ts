/** Whether a text begins as an X12 file does. */
export function isX12(start: string): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*(?:ISA[^A-Za-z0-9\s]|ST[^A-Za-z0-9\s]\d{3}[^A-Za-z0-9\s])/.test(
    start,
  )
}
