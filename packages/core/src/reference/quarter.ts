/** The calendar quarter of a date as CMS names its edit tables: `2024Q3`. */
export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7))
  return `${date.slice(0, 4)}Q${Math.ceil(month / 3)}`
}
