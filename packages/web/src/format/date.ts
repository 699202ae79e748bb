const FORMAT = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})

/** `2026-07-15` is `Jul 15, 2026`; text that is not a day stays as it is. */
export function formatDate(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) ? iso : FORMAT.format(time)
}
