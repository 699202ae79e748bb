/** Any JSON value; `undefined` where there is none. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

/** The field of an object, `undefined` for anything else. */
export function fieldOf(value: Json, key: string): Json {
  return isRecord(value) ? value[key] : undefined
}

export function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  return isRecord(value) ? Object.entries(value) : []
}

export function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : []
}

export function asText(value: Json): string {
  return typeof value === 'string' ? value : ''
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
