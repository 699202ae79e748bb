export type * from './advisor/advice.ts'
export {
  type AdviseOptions,
  advise,
  listScenarios,
  type ScenarioSummary,
} from './advisor/advise.ts'
export type { Answers } from './advisor/walk-scenario.ts'
export { type AdviseQuestion, adviseFully } from './answer/advise-fully.ts'
export { createClaimAsker } from './answer/ask-claim.ts'
export type * from './answer/describe-fully.ts'
export { describeFully, describeGuide } from './answer/describe-fully.ts'
export { createPricer } from './answer/price-procedure.ts'
export {
  type LevelTwoList,
  type LevelTwoRow,
  type SearchOfOptions,
  searchOf,
} from './answer/search-of.ts'
export { ContentError } from './content/content-error.ts'
export {
  computeStake,
  type PriceProcedure,
  type ProcedurePrice,
  type StakeAmount,
} from './guide/compute-stake.ts'
export {
  findGuide,
  findLabel,
  type GuideBook,
  getGuideBook,
  openGuideBook,
} from './guide/guide-book.ts'
export type * from './guide/guide-view.ts'
export { AUTHORITIES, type Authority, authorityRank, type Source } from './model/authority.ts'
export type { Fact } from './model/fact.ts'
export type { Label } from './model/label.ts'
export { SPECIALTIES, type Specialty } from './model/specialties.ts'
export type { Stake } from './model/stake.ts'
export {
  type CodeSearch,
  openSearch,
  type SearchHit,
  type SearchOptions,
} from './search/open-search.ts'
export type { CodeText } from './search/search-document.ts'
export {
  basisOf,
  describeSpecialty,
  findSpecialties,
  listSpecialties,
  type SpecialtyOptions,
} from './specialty/describe-specialty.ts'
export type * from './specialty/specialty-view.ts'
