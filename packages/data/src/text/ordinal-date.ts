/**
 * `2013091` → 20130401: a year and the day of the year, as CMS writes the dates of add-on codes.
 * 0 for blank or zeros (no date); `undefined` when the text is no date.
 */
export function parseOrdinalDate(text: string): number | undefined {
  if (/^0*$/.test(text)) return 0
  const match = /^(\d{4})(\d{3})$/.exec(text)
  if (!match) return undefined
  const [year, day] = [Number(match[1]), Number(match[2])]
  const date = new Date(Date.UTC(year, 0, day))
  if (day < 1 || year < 1900 || date.getUTCFullYear() !== year) return undefined
  return year * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}
