import { isAboutCode } from '../../domain/imaging-kind.ts'
import type { Note } from '../../domain/note.ts'
import type { PricingContext } from './context.ts'
import { rowName } from './fee.ts'
import { MODIFIER_NOTES, PRICING_MODIFIERS } from './modifier-effects.ts'
import type { CodedLine } from './rule.ts'

/** What a biller should know of a priced line that changed no amount. */
export function notesOf(line: CodedLine, context: PricingContext): readonly Note[] {
  return [...naNote(line, context), ...hospitalNote(line, context), ...modifierNotes(line)]
}

/** "NA" is neither zero nor unpriced: CMS prints the other setting's practice expense. */
function naNote({ row }: CodedLine, { claim }: PricingContext): readonly Note[] {
  const na = claim.setting === 'facility' ? row.facilityNa : row.nonfacilityNa
  if (!na) return []
  return [
    {
      code: 'setting-not-applicable',
      message: `CMS marks ${rowName(row)} as rarely or never furnished in a ${claim.setting} setting and prints the other setting's practice expense there; this is that amount.`,
    },
  ]
}

/** Without a place of service the rule on hospitals could not be asked. */
function hospitalNote({ row }: CodedLine, { claim }: PricingContext): readonly Note[] {
  const guarded = row.pctc === '1' && row.modifier !== '26'
  if (claim.pos !== null || claim.setting !== 'facility' || !guarded) return []
  return [
    {
      code: 'place-not-given',
      message: `In a hospital or ASC Medicare pays the practitioner only ${row.code}-26. Give the place of service to have that checked.`,
    },
  ]
}

function modifierNotes(line: CodedLine): readonly Note[] {
  return line.line.modifiers.flatMap((modifier): readonly Note[] => {
    const message = MODIFIER_NOTES[modifier]
    if (message !== undefined) return [{ code: `modifier-${modifier}`, message }]
    if (!isAboutCode(modifier, line.row.code)) {
      return [
        {
          code: 'modifier-not-about-code',
          message: `${modifier} is for ${modifier === 'CT' ? 'CT codes' : 'x-rays'}; ${line.row.code} is none, so nothing is cut for it.`,
        },
      ]
    }
    if (PRICING_MODIFIERS.has(modifier)) return []
    return [
      {
        code: 'modifier-unknown',
        message: `Feescope knows no price effect of modifier ${modifier}; the line is priced as if it were not there.`,
      },
    ]
  })
}
