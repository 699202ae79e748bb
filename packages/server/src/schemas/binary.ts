import { z } from '@hono/zod-openapi'

const binary = z.string().openapi({ format: 'binary' })

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF = 'application/pdf'
export const ZIP = 'application/zip'

/** A file as one of a route's answers. */
export function fileContent<Type extends string>(type: Type) {
  return { [type]: { schema: binary } } as Record<Type, { schema: typeof binary }>
}
