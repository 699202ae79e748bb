import type { Authority, Source } from '../model/authority.ts'
import type { Fact } from '../model/fact.ts'
import type { Related } from '../model/rule.ts'
import type { Specialty } from '../model/specialties.ts'
import type { Stake } from '../model/stake.ts'
import type { DatedRange } from '../model/text.ts'

/** A source as shown: what, where in it, how strong, how far it was checked. */
export interface Citation {
  readonly title: string
  readonly publisher: string
  readonly section: string
  readonly where: string
  readonly authority: Authority
  /** 1 is the strongest. */
  readonly rank: number
  /** Edition; `null` for a text amended in place. */
  readonly dated: string | null
  readonly seen: Source['seen']
}

/** A rule or tip on the day asked about. */
export interface DatedRule {
  readonly id: string
  readonly kind: 'rule' | 'tip'
  readonly text: string
  readonly citation: Citation
  readonly effective: DatedRange
  /** `ended` is a rule whose time was over on the day; `withdrawn` was taken back by its author. */
  readonly standing: 'in-force' | 'disputed' | 'withdrawn' | 'ended'
  readonly dispute: string | null
  readonly stake: Stake | null
  /** What it says of CMS's tables; each is compared with the table by a test. */
  readonly facts: readonly Fact[]
}

export interface DocumentationItem {
  readonly id: string
  readonly what: string
  readonly why: string
  readonly prevents: string
  readonly citation: Citation
}

export interface Question {
  readonly question: string
  readonly answer: string
}

/** A guide as of a day: only what held then, and apart from it what no longer did. */
export interface GuideView {
  readonly code: string
  readonly date: string
  readonly label: string
  readonly plain: string
  readonly synonyms: readonly string[]
  readonly lay: readonly string[]
  readonly specialties: readonly Specialty[]
  readonly context: string
  readonly validity: {
    readonly on: 'valid' | 'deleted' | 'not-yet'
    readonly from: string | null
    readonly to: string | null
    readonly note: string | null
  }
  readonly reporting: {
    readonly as: 'stand-alone' | 'separate-procedure' | 'add-on' | 'not-valid'
    readonly text: string
  } | null
  readonly history: readonly { readonly date: string; readonly change: string }[]
  readonly documentation: readonly DocumentationItem[]
  readonly rules: readonly DatedRule[]
  readonly tips: readonly DatedRule[]
  /** Rules ended or withdrawn by the day: kept, marked, never served as rules. */
  readonly outdated: readonly DatedRule[]
  readonly related: readonly Pick<Related, 'code' | 'relation' | 'why'>[]
  readonly faq: readonly Question[]
}
