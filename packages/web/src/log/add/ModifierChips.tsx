/** Those that change credit or are logged most. */
const OFFERED = ['22', '25', '26', '50', '51', '52', '59', '62', '78', '80', 'AS', 'GC', 'LT', 'RT']

interface ModifierChipsProps {
  readonly modifiers: readonly string[]
  readonly error: string | undefined
  readonly onChange: (modifiers: readonly string[]) => void
}

/** Modifiers to tap; others are typed after the code. */
export function ModifierChips({ modifiers, error, onChange }: ModifierChipsProps) {
  return (
    <fieldset className="modifier-chips">
      <legend className="hidden-visually">Modifiers</legend>
      {OFFERED.map((modifier) => {
        const on = modifiers.includes(modifier)
        return (
          <button
            key={modifier}
            type="button"
            className="chip code"
            aria-pressed={on}
            onClick={() =>
              onChange(
                on ? modifiers.filter((each) => each !== modifier) : [...modifiers, modifier],
              )
            }
          >
            {modifier}
          </button>
        )
      })}
      {error === undefined ? null : (
        <p role="alert" className="log-refused">
          {error}
        </p>
      )}
    </fieldset>
  )
}
