import type { ApiApp } from '../api-app.ts'

export type OpenApiDocument = ReturnType<ApiApp['getOpenAPI31Document']>

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Feescope',
    version: '1',
    description:
      'What a procedure code is worth under the Medicare physician fee schedule, and why. ' +
      'Money and RVUs are decimal text; dates are YYYY-MM-DD. Errors are problem documents ' +
      '(RFC 9457) that list everything wrong. CPT is a trademark and copyright of the American ' +
      'Medical Association; no CPT descriptors are shipped.',
  },
} as const

/** The OpenAPI document of the routes added so far. */
export function openApiDocument(app: ApiApp): OpenApiDocument {
  return app.getOpenAPI31Document(INFO)
}
