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
  '/data': {
    title: 'Data',
    lead: 'Every amount and edit comes from one of these tables. A day no table covers is refused or marked; another year is never used silently.',
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
