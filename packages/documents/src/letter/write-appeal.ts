import type { Block, Paper } from '../paper/paper.ts'
import { citeWords } from '../words.ts'
import { type AppealFacts, billedLine, procedureText } from './appeal-facts.ts'
import { argueEdit, citeEdit, tableOf } from './argue-edits.ts'
import type { AppealGround } from './decide-appeal.ts'

/** The letter. Who writes and for whom is left to be filled in where the letter is kept. */
export function writeAppeal(facts: AppealFacts, ground: AppealGround): Paper {
  const { claim, denial, payer } = facts
  const code = billedLine(facts).code
  return {
    title: `Appeal: ${code}, ${claim.date}, ${denial.reason}`,
    foot: 'Draft made with Feescope. Check every statement against the record before it is sent.',
    date: claim.date,
    blocks: [
      lines('[Practice name]', '[Practice address]', '[NPI]  [Tax ID]', '[Phone and fax]'),
      lines('[Date of letter]'),
      lines(payer ?? '[Payer]', 'Appeals', '[Address for appeals from the notice]'),
      heading('Appeal of a denied service'),
      reference(facts),
      paragraph('To the reviewer:'),
      paragraph(opening(facts)),
      heading('What was billed'),
      billed(facts),
      heading('Why it should be paid'),
      ...argument(facts, ground).map(paragraph),
      heading('What this rests on'),
      { kind: 'list', items: sources(facts, ground) },
      ...asked(facts),
      heading('Enclosed'),
      { kind: 'list', items: enclosures(ground) },
      ...recordShows(facts),
      lines('Sincerely,', '', '[Name and title]', '[Signature]'),
    ],
  }
}

function reference({ claim, denial, decided, deadline }: AppealFacts): Block {
  return {
    kind: 'facts',
    rows: [
      ['Patient', '[Patient name and date of birth]'],
      ['Member number', '[Member number]'],
      ['Claim number', '[Payer’s claim number]'],
      ['Date of service', claim.date],
      ['Denied with', [denial.reason, ...denial.remarks].join(', ')],
      ['Remittance of', decided ?? '[Date of the remittance]'],
      ...(deadline ? [['Appeal due', `${deadline.date} (${deadline.citation})`] as const] : []),
    ],
  }
}

function opening(facts: AppealFacts): string {
  const line = billedLine(facts)
  const charge = line.charge === undefined ? '' : `, charged at $${line.charge},`
  const { reason, meaning } = facts.denial
  return `We ask you to pay ${procedureText(line)}${charge} of ${facts.claim.date}. It was denied with reason ${reason}: ${meaning}. The reason does not fit this service.`
}

function billed({ claim, price, line }: AppealFacts): Block {
  return {
    kind: 'table',
    head: ['Line', 'Code', 'Modifiers', 'Units', 'Charge', 'Medicare allows'],
    widths: [3, 3, 4, 2, 3, 4],
    numeric: [3, 4, 5],
    rows: claim.lines.map((each, at) => {
      const outcome = price.lines[at]
      return [
        at + 1 === line ? `${at + 1} (denied)` : String(at + 1),
        each.code,
        each.modifiers?.join(' ') ?? '',
        String(each.units ?? 1),
        each.charge === undefined ? '[charge]' : `$${each.charge}`,
        outcome?.status === 'priced' ? `$${outcome.allowed}` : 'no price',
      ]
    }),
  }
}

function argument(facts: AppealFacts, ground: AppealGround): readonly string[] {
  switch (ground.kind) {
    case 'edits':
      return [
        ...ground.entries.flatMap((entry) => argueEdit(entry, facts)),
        ...ground.checkFirst.map((reason) => `[Before sending, check and remove: ${reason}]`),
      ]
    case 'units': {
      const { code } = billedLine(facts)
      return [
        `Units: the limit of ${code} is ${ground.limit} a day and ${ground.billed} were billed. The limit carries adjudication indicator 3: it is set from claims data, and CMS lets a contractor pay more units when the record shows that they were done, correctly coded and medically necessary.`,
        'Each unit was done and was necessary: [for every unit, what was done, where, for how long, why one was not enough, and the page of the record that shows it].',
      ]
    }
    case 'record':
      return ground.ground.paragraphs
    default:
      return ground satisfies never
  }
}

/** Rules and tables with their dates. */
function sources(facts: AppealFacts, ground: AppealGround): readonly string[] {
  const { price, claim } = facts
  switch (ground.kind) {
    case 'edits': {
      const dates = [...new Set(ground.entries.map(({ edit }) => edit))]
      return dates.map((id) => {
        const tables = ground.entries.filter(({ edit }) => edit === id).map(tableOf)
        return `${citeEdit(id)}. Table: ${[...new Set(tables)].join(', ')}, for the date of service ${claim.date}.`
      })
    }
    case 'units':
      return [
        `${ground.finding.citation}. Table: ${ground.finding.table}, for the date of service ${claim.date}.`,
      ]
    case 'record':
      return [
        ground.ground.citation,
        ...(price.release.pfs === null
          ? []
          : [
              `CMS, Physician Fee Schedule, release ${price.release.pfs}, for the date of service ${claim.date}.`,
            ]),
      ]
    default:
      return ground satisfies never
  }
}

/** What is asked for, in dollars, where the line has a price. */
function asked({ price, line }: AppealFacts): readonly Block[] {
  const outcome = price.lines[line - 1]
  if (outcome?.status !== 'priced') return []
  const { locality, release, setting } = price
  const where = locality ? `${locality.name} (${locality.mac}-${locality.number})` : 'the nation'
  const rate = setting === 'facility' ? 'facility' : 'non-facility'
  return [
    heading('What we ask for'),
    paragraph(
      `Please reverse the denial and allow the line. The fee schedule (${release.pfs}) allows $${outcome.allowed} for it in ${where} at the ${rate} rate.`,
    ),
  ]
}

function enclosures(ground: AppealGround): readonly string[] {
  return [
    'The notice or remittance that shows the denial',
    'The claim as billed',
    'The signed record of the service',
    ...(ground.kind === 'record' ? ground.ground.enclose : []),
  ]
}

/** The checklist of the code, each item with its place in the record. */
function recordShows({ words }: AppealFacts): readonly Block[] {
  const checklist = words?.documentation ?? []
  if (checklist.length === 0) return []
  return [
    heading('What the record shows'),
    {
      kind: 'list',
      items: checklist.map(({ what, citation }) => `${what} [page] (${citeWords(citation)})`),
    },
  ]
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function lines(...each: readonly string[]): Block {
  return { kind: 'lines', lines: each }
}
