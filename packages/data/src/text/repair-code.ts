/**
 * A cell as a HCPCS code: five characters, digits and capitals. Spreadsheets turn `00100` into the
 * number 100; the zeros are put back. `undefined` when the text cannot be a code.
 */
export function repairCode(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  if (/^[0-9A-Z]{5}$/.test(code)) return code
  return /^\d{3,4}$/.test(code) ? code.padStart(5, '0') : undefined
}
