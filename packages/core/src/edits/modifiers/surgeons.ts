import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Severity } from '../finding.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ListedRule } from './modified-line.ts'

/** What an indicator value means for its modifiers. */
interface RoleWords {
  readonly severity: Severity
  readonly why: string
  readonly fix: string
}

const NOT_APPLICABLE: RoleWords = {
  severity: 'deny',
  why: 'does not apply to the code',
  fix: 'Bill it without the modifier.',
}

const ASSISTANT: ReadonlyMap<string, RoleWords> = new Map([
  [
    '0',
    {
      severity: 'warn',
      why: 'is not paid unless the documentation sent shows that an assistant was necessary',
      fix: 'Send the operative note if it shows why an assistant was needed; otherwise do not bill the assistant.',
    },
  ],
  [
    '1',
    {
      severity: 'deny',
      why: 'is never paid: by statute no assistant is paid for the code',
      fix: 'Do not bill the assistant. Nothing lifts this, and the patient may not be billed.',
    },
  ],
  ['9', NOT_APPLICABLE],
])

const CO_SURGEONS: ReadonlyMap<string, RoleWords> = new Map([
  [
    '0',
    {
      severity: 'deny',
      why: 'is not permitted for the code',
      fix: 'Bill one surgeon, or an assistant if there was one.',
    },
  ],
  [
    '1',
    {
      severity: 'info',
      why: 'is permitted with documentation of why two surgeons were needed',
      fix: 'Send both operative notes.',
    },
  ],
  ['9', NOT_APPLICABLE],
])

const TEAM: ReadonlyMap<string, RoleWords> = new Map([
  [
    '0',
    {
      severity: 'deny',
      why: 'is not permitted for the code',
      fix: 'Bill the surgeons as the record shows, without 66.',
    },
  ],
  [
    '1',
    {
      severity: 'info',
      why: 'is permitted with documentation of why a team was needed; the contractor prices it',
      fix: 'Send the operative notes.',
    },
  ],
  ['9', NOT_APPLICABLE],
])

/** Which indicator governs which modifier. */
const ROLES: ReadonlyMap<string, readonly [keyof PfsRow, string, ReadonlyMap<string, RoleWords>]> =
  new Map([
    ['80', ['assistant', 'assistant indicator', ASSISTANT]],
    ['81', ['assistant', 'assistant indicator', ASSISTANT]],
    ['82', ['assistant', 'assistant indicator', ASSISTANT]],
    ['AS', ['assistant', 'assistant indicator', ASSISTANT]],
    ['62', ['coSurgeons', 'co-surgeon indicator', CO_SURGEONS]],
    ['66', ['team', 'team indicator', TEAM]],
  ])

/** Assistants, co-surgeons and teams by the code's indicators. */
export const surgeons: ListedRule = (line) =>
  line.modifiers.flatMap((modifier) => {
    const role = ROLES.get(modifier)
    if (!role) return []
    const [field, name, meanings] = role
    const indicator = String(line.row[field])
    const words = meanings.get(indicator)
    if (!words) return []
    return createProblem(line, modifier, {
      ...words,
      why: `${words.why} (${name} ${indicator})`,
      ...(words.severity === 'deny' ? { denial: SUGGESTED_DENIALS.surgicalTeam } : {}),
    })
  })
