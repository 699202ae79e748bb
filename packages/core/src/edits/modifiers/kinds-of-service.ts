import type { CodeSection } from '../../domain/code-section.ts'
import { isAboutCode } from '../../domain/imaging-kind.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ModifierRule } from './modified-line.ts'

/** Modifiers that belong to one kind of service. */
interface KindRule {
  readonly modifiers: readonly string[]
  readonly kind: string
  readonly belongs: (section: CodeSection, code: string) => boolean
}

const CPT_SECTIONS: readonly CodeSection[] = [
  'Anesthesia',
  'Surgery',
  'Radiology',
  'Medicine',
  'Evaluation and management',
]

const KINDS: readonly KindRule[] = [
  {
    modifiers: ['90', '91', '92', 'QW'],
    kind: 'laboratory tests',
    belongs: (section) => !CPT_SECTIONS.includes(section),
  },
  {
    modifiers: ['FX', 'FY'],
    kind: 'x-rays',
    belongs: (_section, code) => isAboutCode('FX', code),
  },
  {
    modifiers: ['CT'],
    kind: 'computed tomography',
    belongs: (_section, code) => isAboutCode('CT', code),
  },
  {
    modifiers: ['JW', 'JZ'],
    kind: 'drugs',
    belongs: (section) => section.startsWith('HCPCS') || section === 'Medicine',
  },
]

/** Laboratory, imaging and drug modifiers on the services they are about. */
export const kindsOfService: ModifierRule = (line) =>
  KINDS.flatMap(({ modifiers, kind, belongs }) => {
    if (belongs(line.section, line.code)) return []
    return line.modifiers
      .filter((modifier) => modifiers.includes(modifier))
      .map((modifier) =>
        createProblem(line, modifier, {
          severity: 'deny',
          why: `is for ${kind} only`,
          fix: `Bill ${line.code} without ${modifier}.`,
          denial: SUGGESTED_DENIALS.modifierInvalid,
        }),
      )
  })
