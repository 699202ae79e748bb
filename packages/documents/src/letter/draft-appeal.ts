import type { Finding } from '@feescope/core'
import { type Paper, runsOf } from '../paper/paper.ts'
import { type AppealFacts, billedLine } from './appeal-facts.ts'
import { type AppealGround, decideAppeal } from './decide-appeal.ts'
import { writeAppeal } from './write-appeal.ts'

/** A letter to be checked and filled in, or why there is none. */
export type AppealDraft =
  | {
      readonly drafted: true
      readonly paper: Paper
      /** File name without its ending. */
      readonly name: string
      readonly ground: AppealGround['kind']
      /** What to see to before it is sent. */
      readonly before: readonly string[]
      /** The places to fill in, each once. */
      readonly placeholders: readonly string[]
    }
  | {
      readonly drafted: false
      readonly why: string
      readonly instead: readonly string[]
      readonly finding: Finding | null
    }

/** Drafts the appeal of a denied line; never where the rule that denied it is right. */
export function draftAppeal(facts: AppealFacts): AppealDraft {
  const ground = decideAppeal(facts)
  if (ground.kind === 'none') {
    const { why, instead, finding } = ground
    return { drafted: false, why, instead, finding }
  }
  const paper = writeAppeal(facts, ground)
  return {
    drafted: true,
    paper,
    name: `appeal-${billedLine(facts).code}-${facts.claim.date}`,
    ground: ground.kind,
    before: [
      'Fill in every place in brackets; who the patient is stays with you.',
      'Send it only if the record shows what the letter says.',
      ...(ground.kind === 'record' ? ground.ground.before : []),
      ...(ground.kind === 'edits' ? ground.checkFirst : []),
      'NCCI edits and the fee schedule bind Medicare; another payer’s contract may say otherwise.',
    ],
    placeholders: placeholdersOf(paper),
  }
}

function placeholdersOf({ blocks }: Paper): readonly string[] {
  const texts = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text]
      case 'lines':
        return block.lines
      case 'list':
        return block.items
      case 'facts':
        return block.rows.flat()
      case 'table':
        return block.rows.flat()
      default:
        return block satisfies never
    }
  })
  const found = texts.flatMap(runsOf).filter(({ placeholder }) => placeholder)
  return [...new Set(found.map(({ text }) => text))]
}
