const CODES = ['99213', '99214', '76120', '45385', '45380', '27447', '66984', '99232', '71046']

/** A log to import: entries over nine months, each tenth in a case. */
export function logAsCsv(entries: number): string {
  const first = Date.UTC(2026, 0, 1)
  const rows = Array.from({ length: entries }, (_, row) => {
    const date = new Date(first + (row % 270) * 86_400_000).toISOString().slice(0, 10)
    const modifiers = row % 7 === 0 ? '26' : ''
    const inCase = row % 10 === 0 ? (row % 900) + 1 : ''
    return `${date},${CODES[row % CODES.length]},${modifiers},1,primary,${inCase},clinic`
  })
  return `date,code,modifiers,units,role,case,tag\n${rows.join('\n')}\n`
}
