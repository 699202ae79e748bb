import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { ContentError } from './content-error.ts'

/** One parsed file of a content folder. */
export interface ContentFile<Value> {
  /** `labels/chest-x-ray.json` */
  readonly file: string
  readonly value: Value
}

/** Every JSON file of a folder of content, by name; the problems of all files are told at once. */
export function readJsonFolder<Schema extends z.ZodType>(
  content: string,
  folder: string,
  schema: Schema,
): readonly ContentFile<z.infer<Schema>>[] {
  const names = readdirSync(join(content, folder)).filter((name) => name.endsWith('.json'))
  const problems: string[] = []
  const files = names.toSorted().flatMap((name) => {
    const file = `${folder}/${name}`
    try {
      return [{ file, value: readJson(content, file, schema) }]
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      problems.push(...error.problems)
      return []
    }
  })
  if (problems.length > 0) throw new ContentError(problems)
  return files
}

/** One JSON file of the content, checked against its schema. */
export function readJson<Schema extends z.ZodType>(
  content: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(parse(content, file))
  if (result.success) return result.data
  throw new ContentError(
    result.error.issues.map(
      ({ path, message }) => `${file}: ${path.length === 0 ? '' : `${path.join('.')}: `}${message}`,
    ),
  )
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(content, file), 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const problem = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new ContentError([`${file}: ${problem}: ${reason}`])
  }
}
