/** 20240630 → `2024-06-30`; `null` for 0, which stands for no date. */
export function toIsoDate(compact: number): string | null {
  if (compact === 0) return null
  const text = String(compact)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

/** `20240630` → 20240630; `undefined` when the text is no calendar date of 1960 to 2100. */
export function parseCompactDate(text: string): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1960 && year <= 2100 ? Number(text) : undefined
}
