/** What the pages call themselves and what they are for. */
export const HEADINGS = {
  '/claim': {
    title: 'Claim',
    lead: 'One day, one practitioner, one patient. Lines are priced together, and no patient data is asked for.',
  },
  '/advise': {
    title: 'Which code?',
    lead: 'Say what was done. You get the code, why each other candidate fails, what the note must say, what it pays, and the edits that will hit it.',
  },
  '/compare': {
    title: 'Compare',
    lead: 'Two to six codes side by side, each priced by itself.',
  },
  '/changes': {
    title: 'What changed',
    lead: 'Two releases, in dollars, with what each change is due to; and the edits that came and went.',
  },
  '/remit': {
    title: 'Remittance',
    lead: 'Drop an 835: what was paid against what should have been, the factor that differs, and what explains each denial.',
  },
  '/letter': {
    title: 'Appeal letter',
    lead: 'A draft from the rule, its table and the checklist. None where the rule is right; names and numbers are left for you to fill in.',
  },
  '/toolkit': {
    title: 'Revenue protection toolkit',
    lead: 'Denial triggers, modifier pitfalls, bundling conflicts, unit limits and checklists for the codes you bill, with the dollars at stake here.',
  },
  '/denials': {
    title: 'Reported denials',
    lead: 'What practices tell of denials, beside the edit or rule that explains them. Nothing shows below five reporters.',
  },
  '/denials/report': {
    title: 'Report a denial',
    lead: 'Anonymous: no patient, no practice, no amounts. What worked for you helps the next one.',
  },
  '/data': {
    title: 'Data',
    lead: 'Every amount and edit comes from one of these tables. A day no table covers is refused or marked; another year is never used silently.',
  },
  '/jobs': {
    title: 'Repricing jobs',
    lead: 'Claim files that the workers of a cluster price. Ended jobs stay for seven days.',
  },
  '/settings': { title: 'Settings', lead: 'Kept on this device only.' },
} as const

/** The page's name, and under it what it is for. */
export function PageHeading({ of }: { of: keyof typeof HEADINGS }) {
  const { title, lead } = HEADINGS[of]
  return (
    <header className="page-heading">
      <h1>{title}</h1>
      <p className="quiet">{lead}</p>
    </header>
  )
}
