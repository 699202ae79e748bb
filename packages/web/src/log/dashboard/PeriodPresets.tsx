interface PeriodPresetsProps {
  readonly today: string
  readonly from: string
  readonly to: string
  readonly onChange: (period: {
    readonly from: string | undefined
    readonly to: string | undefined
  }) => void
}

/** The periods people ask about, one tap each. */
export function PeriodPresets({ today, from, to, onChange }: PeriodPresetsProps) {
  const year = today.slice(0, 4)
  const before = String(Number(year) - 1)
  const quarter = String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')
  const presets = [
    { name: 'This year', from: `${year}-01-01`, to: today },
    { name: 'This quarter', from: `${year}-${quarter}-01`, to: today },
    { name: 'This month', from: `${today.slice(0, 7)}-01`, to: today },
    { name: 'Last 12 months', from: dayAfter(`${before}${today.slice(4)}`), to: today },
    { name: before, from: `${before}-01-01`, to: `${before}-12-31` },
  ]
  return (
    <fieldset className="log-presets no-print">
      <legend className="hidden-visually">Period</legend>
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className="chip"
          aria-pressed={preset.from === from && preset.to === to}
          onClick={() =>
            onChange(preset.name === 'This year' ? { from: undefined, to: undefined } : preset)
          }
        >
          {preset.name}
        </button>
      ))}
    </fieldset>
  )
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
