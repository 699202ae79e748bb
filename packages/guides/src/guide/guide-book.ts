import { getContentFolder } from '../content/content-folder.ts'
import { type FullGuide, readGuides, readSources } from '../content/read-guides.ts'
import { readLabels } from '../content/read-labels.ts'
import { readScenarios } from '../content/read-scenarios.ts'
import type { Sources } from '../model/authority.ts'
import type { Label } from '../model/label.ts'
import type { Scenario } from '../model/scenario.ts'
import type { GuideView } from './guide-view.ts'
import { viewGuide } from './view-guide.ts'

/** All content, read once. */
export interface GuideBook {
  readonly sources: Sources
  readonly guides: ReadonlyMap<string, FullGuide>
  /** Label, plain text, synonyms and specialties of every code with content, guides included. */
  readonly labels: ReadonlyMap<string, Label>
  /** Decision paths of the advisor. */
  readonly scenarios: ReadonlyMap<string, Scenario>
  /** The guide as it stood on the day. */
  findGuide(code: string, date: string): GuideView | undefined
}

/** Reads the content; the default folder is the one shipped with this package. */
export function openGuideBook(folder: string = getContentFolder()): GuideBook {
  const sources = readSources(folder)
  const guides = readGuides(folder)
  const labels = new Map([...readLabels(folder), ...[...guides].map(toLabel)])
  return {
    sources,
    guides,
    labels,
    scenarios: readScenarios(folder),
    findGuide(code, date) {
      const guide = guides.get(code)
      return guide && viewGuide(guide, sources, date)
    },
  }
}

function toLabel([code, guide]: readonly [string, FullGuide]): [string, Label] {
  const { label, plain, synonyms, specialties, validity } = guide
  const { from, to } = validity
  return [
    code,
    {
      label,
      plain,
      synonyms,
      specialties,
      ...(from === null ? {} : { validFrom: from }),
      ...(to === null ? {} : { validTo: to }),
    },
  ]
}

let shipped: GuideBook | undefined

/** The shipped content; read at the first call. */
export function getGuideBook(): GuideBook {
  shipped ??= openGuideBook()
  return shipped
}

/** The guide of a code as it stood on the day (`YYYY-MM-DD`), from the shipped content. */
export function findGuide(code: string, date: string): GuideView | undefined {
  return getGuideBook().findGuide(code, date)
}

/** The label of a code from the shipped content. */
export function findLabel(code: string): Label | undefined {
  return getGuideBook().labels.get(code)
}
