const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}
const RULES = new Intl.PluralRules('en', { type: 'ordinal' })

/** `23` is `23rd`. */
export function formatOrdinal(value: number): string {
  return `${value}${ENDINGS[RULES.select(value)]}`
}
