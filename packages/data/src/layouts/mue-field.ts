/** The fields of an NCCI MUE table. */
export const mueFields = ['code', 'units', 'adjudication', 'rationale'] as const

export type MueField = (typeof mueFields)[number]
