import { z } from '@hono/zod-openapi'

/** A spreadsheet, and a file of claims. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const X12 = 'application/edi-x12'

const csv = z.string().openapi({ example: 'date,code\n2026-07-15,45385\n' })
const binary = z.string().openapi({ format: 'binary' })

/** A csv or the first sheet of a spreadsheet as the body. */
export const tableBody = {
  required: true,
  content: { 'text/csv': { schema: csv }, [XLSX]: { schema: binary } },
} as const

/** The same, or the service lines of an 837P. */
export const logFileBody = {
  required: true,
  content: { ...tableBody.content, [X12]: { schema: z.string() } },
} as const

/** A csv file as the answer. */
export function csvResponse(description: string) {
  return { description, content: { 'text/csv': { schema: csv } } }
}
