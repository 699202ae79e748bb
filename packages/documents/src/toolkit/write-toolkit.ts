import type { Block, Paper } from '../paper/paper.ts'
import { citeWords } from '../words.ts'
import type { Stake, Toolkit } from './toolkit.ts'

/** The toolkit as a paper: what endangers payment, with what it is worth here. */
export function writeToolkit(toolkit: Toolkit): Paper {
  const { codes, date } = toolkit
  const list = codes.map(({ code }) => code).join(', ')
  return {
    title: `Revenue protection: ${list}`,
    foot: `Feescope · ${toolkit.release ?? 'no fee schedule held'} · date of service ${date} · Medicare; other payers differ`,
    date,
    blocks: [
      { kind: 'heading', level: 1, text: 'Revenue protection toolkit' },
      {
        kind: 'paragraph',
        text: `${list}. Medicare physician fee schedule, ${placeOf(toolkit)}, date of service ${date}. Amounts are what one unit is allowed; every statement was tried on the edits and tables named.`,
      },
      ...stakes(toolkit),
      ...triggers(toolkit),
      ...pitfalls(toolkit),
      ...conflicts(toolkit),
      ...limits(toolkit),
      ...documentation(toolkit),
      ...notes(toolkit),
    ],
  }
}

/** `Manhattan (13202-01), non-facility rate` */
export function placeOf({ locality, setting }: Pick<Toolkit, 'locality' | 'setting'>): string {
  const where = locality ? `${locality.name} (${locality.mac}-${locality.number})` : 'national'
  return `${where}, ${setting === 'facility' ? 'facility' : 'non-facility'} rate`
}

/** `$113.56`, or why there is no amount. */
export function stakeText({ amount, reason }: Stake): string {
  if (amount !== null) return `$${amount}`
  return (reason ?? 'no price').replaceAll('-', ' ')
}

function stakes({ codes }: Toolkit): readonly Block[] {
  return [
    heading('Dollars at stake'),
    {
      kind: 'table',
      head: ['Code', 'What', 'Whole', '26', 'TC'],
      widths: [2, 7, 3, 3, 3],
      numeric: [2, 3, 4],
      rows: codes.map(({ code, label, whole, professional, technical }) => [
        code,
        label ?? '',
        stakeText(whole),
        stakeText(professional),
        stakeText(technical),
      ]),
    },
  ]
}

function triggers({ triggers: all }: Toolkit): readonly Block[] {
  return [
    heading('Denial triggers'),
    all.length === 0
      ? nothing('None of the usual mistakes is caught by an edit for these codes.')
      : {
          kind: 'table',
          head: ['Billed so', 'What happens, and what to do', 'Denial', 'At stake'],
          widths: [4, 11, 3, 3],
          numeric: [3],
          rows: all.map(({ tried, severity, message, fix, denial, atStake }) => [
            tried,
            [message, ...fix.slice(0, 2)].join(' '),
            denial ?? (severity === 'deny' ? 'denied' : 'at risk'),
            stakeText(atStake),
          ]),
        },
  ]
}

function pitfalls({ pitfalls: all }: Toolkit): readonly Block[] {
  return [
    heading('Modifier pitfalls'),
    all.length === 0
      ? nothing('No modifier tried changes the amount of these codes.')
      : {
          kind: 'table',
          head: ['Billed so', 'Pays', 'Instead of', 'What to know'],
          widths: [3, 3, 3, 11],
          numeric: [1, 2],
          rows: all.map(({ code, modifier, allowed, without, message, fix }) => [
            `${code}-${modifier}`,
            stakeText(allowed),
            stakeText(without),
            message === null
              ? 'The modifier is valid and changes the amount: bill it only for what was done.'
              : [message, ...fix.slice(0, 1)].join(' '),
          ]),
        },
  ]
}

function conflicts({ conflicts: all, codes }: Toolkit): readonly Block[] {
  const within = all.filter(({ among }) => among)
  const atLarge = all.filter(({ among }) => !among)
  const table = (rows: typeof all): Block => ({
    kind: 'table',
    head: ['Paid', 'Denied', 'Modifier', 'Why', 'At stake'],
    widths: [5, 5, 3, 5, 3],
    numeric: [4],
    rows: rows.map(
      ({ column1, column2, label1, label2, modifierIndicator, rationale, atStake }) => [
        named(column1, label1),
        named(column2, label2),
        modifierIndicator === '0' ? '0: never' : '1: if separate',
        rationale ?? '',
        stakeText(atStake),
      ],
    ),
  })
  return [
    heading('Bundling conflicts among these codes'),
    within.length === 0
      ? nothing(
          codes.length === 1
            ? 'One code has no pair with itself; units are limited below.'
            : 'The pair table held has no edit in force between these codes.',
        )
      : table(within),
    heading('Bundling conflicts with other codes'),
    atLarge.length === 0
      ? nothing('The pair table held has no edit in force with other codes.')
      : table(atLarge),
  ]
}

function limits({ limits: all }: Toolkit): readonly Block[] {
  return [
    heading('Unit limits (MUE)'),
    {
      kind: 'table',
      head: ['Code', 'Units', 'What it means', 'CMS’s reason', 'Each'],
      widths: [2, 2, 10, 5, 3],
      numeric: [1, 4],
      rows: all.map(({ code, units, mai, meaning, rationale, each }) => [
        code,
        units === null ? 'none' : String(units),
        mai === null ? meaning : `MAI ${mai}. ${meaning}`,
        rationale ?? '',
        stakeText(each),
      ]),
    },
  ]
}

function documentation({ documentation: all }: Toolkit): readonly Block[] {
  return [
    heading('Documentation checklists'),
    all.length === 0
      ? nothing('No checklist is written for these codes.')
      : {
          kind: 'table',
          head: ['Code', 'The record holds', 'It prevents', 'Source'],
          widths: [2, 7, 6, 6],
          rows: all.map(({ code, what, prevents, citation }) => [
            code,
            what,
            prevents,
            citeWords(citation),
          ]),
        },
  ]
}

function notes({ notes: all }: Toolkit): readonly Block[] {
  if (all.length === 0) return []
  return [heading('What this rests on'), { kind: 'list', items: all }]
}

function named(code: string, label: string | null): string {
  return label === null ? code : `${code} ${label}`
}

function nothing(text: string): Block {
  return { kind: 'paragraph', text, quiet: true }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}
