/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 256 * 1024
/** Most lines on one claim. */
export const MAX_LINES = 1000
/** Most codes offered for a prefix. */
export const MAX_SUGGESTIONS = 20
