import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { uncheckedEntry } from '../standing.ts'
import { findLabCoverage } from './lab-coverage.ts'

/** Says where coverage depends on a diagnosis, which the claim given here does not carry. */
export const diagnosis: Edit = {
  id: 'diagnosis',
  scope: 'line',
  sentence:
    'Laboratory tests under a national coverage determination are covered for listed diagnoses only; that is not checked and said so.',
  citation: 'ncd-lab',
  example: '84443 falls under NCD 190.22: not checked, because the claim carries no diagnosis.',
  check: checkDiagnosis,
}

function checkDiagnosis({ claim }: EditContext): EditAnswer {
  const covered = claim.lines.flatMap(({ code }) => findLabCoverage(code, claim.date) ?? [])
  const byNcd = Map.groupBy(covered, ({ ncd }) => ncd)
  const checked = [...byNcd].map(([ncd, tests]) => {
    const codes = [...new Set(tests.map(({ code }) => code))]
    const reason = `NCD ${ncd} covers ${codes.join(', ')} for listed diagnoses only. Diagnoses are not part of the claim given, so this is not checked.`
    return uncheckedEntry('diagnosis', reason, { codes })
  })
  return { checked, findings: [] }
}
