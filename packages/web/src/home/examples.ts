/** Questions whose answers differ in kind. */
export const EXAMPLES: readonly { code: string; mod?: string; shows: string }[] = [
  { code: '76120', shows: 'global, professional and technical rows' },
  { code: '76120', mod: '26', shows: 'the professional component alone' },
  { code: '99213', shows: 'office and facility pay differently' },
  { code: '76125', shows: 'carrier-priced: why there is no amount' },
]
