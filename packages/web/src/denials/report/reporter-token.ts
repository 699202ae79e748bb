import { createLocalValue } from '../../settings/local-value.ts'

const token = createLocalValue('feescope.denial-reporter')

/** The secret by which this browser finds and deletes its reports; made when first needed. */
export function reporterHeaders(): Readonly<Record<string, string>> {
  const known = token.read()
  if (known !== undefined) return { 'feescope-reporter': known }
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  const made = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  token.write(made)
  return { 'feescope-reporter': made }
}
