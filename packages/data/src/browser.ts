// What a page needs to open tables it has fetched. Nothing here reads files or needs Node.
export { type ListedRelease, type ReadTable, referenceOf } from './reference-of.ts'
export type { Manifest } from './store/manifest.ts'
