/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(date: string): string {
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) - 1}${day}`
}
