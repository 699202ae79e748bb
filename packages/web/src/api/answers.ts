import type {
  SchemaCodeSuggestion,
  SchemaCodeSuggestions,
  SchemaLocalities,
  SchemaLocality,
  SchemaReleases,
} from './schema.ts'

/** `GET /releases` */
export type ReleasesAnswer = SchemaReleases

/** `GET /localities` */
export type LocalitiesAnswer = SchemaLocalities
export type Locality = SchemaLocality

/** `GET /codes` */
export type CodesAnswer = SchemaCodeSuggestions
export type CodeSuggestion = SchemaCodeSuggestion
