import {
  type EntryInput,
  importSurvey,
  insertEntries,
  type LogScope,
  replaceProfile,
  type Store,
} from '@feescope/store'

/** A day's work of a gastroenterologist, by turns; several codes are a case. */
const CASES: readonly (readonly Omit<EntryInput, 'date'>[])[] = [
  [{ code: '45385' }, { code: '45380', modifiers: ['59'] }],
  [{ code: '43239' }],
  [{ code: '99214', setting: 'nonfacility' }],
  [{ code: '45378' }],
  [{ code: '99223', modifiers: ['25'] }],
  [{ code: '45390' }],
  [{ code: '99213', setting: 'nonfacility' }],
  [{ code: '43249' }, { code: '43239', modifiers: ['59'] }],
  [{ code: 'G0105' }],
  [{ code: '45385', modifiers: ['GC'], role: 'teaching' }],
  [{ code: '43274', role: 'primary', tag: 'ERCP' }],
]
const DAY = 86_400_000
const AT_ONCE = 1000

/** Two years of work, more in the second; a survey table of made-up numbers; a target. */
export async function fillLog(store: Store, scope: LogScope): Promise<void> {
  const entries = [...entriesBetween('2025-01-02', '2026-11-20')]
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    await insertEntries(store, scope, entries.slice(start, start + AT_ONCE))
  }
  const text =
    'specialty,measure,p10,p25,p50,p75,p90\n' +
    'Gastroenterology,wRVU,3900,5200,6900,8700,10900\n' +
    'Gastroenterology,compensation,300000,390000,480000,610000,760000\n'
  await importSurvey(store, scope, { text }, { source: 'Made up', year: 2025 })
  await replaceProfile(store, scope, {
    stage: 'resident',
    specialty: 'Gastroenterology',
    fte: '0.9',
    workdays: 215,
    target: '5600',
    caseTargets: { 'Colonoscopy - Lesion Removal': 400, 'Upper GI Endoscopy': 1200 },
  })
}

function* entriesBetween(from: string, to: string): Generator<EntryInput> {
  let turn = 0
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) {
    const day = new Date(time)
    const date = day.toISOString().slice(0, 10)
    const away = day.getUTCMonth() === 6 && day.getUTCDate() < 15
    if (day.getUTCDay() % 6 === 0 || away) continue
    const cases = 4 + (day.getUTCDate() % 4) + (date >= '2026' ? 1 : 0)
    for (let number = 1; number <= cases; number++) {
      const done = CASES[turn++ % CASES.length] ?? []
      for (const entry of done) {
        yield { ...entry, date, ...(done.length > 1 && { caseNumber: number }) }
      }
    }
  }
}
