/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 256 * 1024
/** Most lines on one claim. */
export const MAX_LINES = 1000
/** Most codes offered for a prefix. */
export const MAX_SUGGESTIONS = 20
/** Largest file sent as a body, in bytes: some 500,000 rows of a log. */
export const MAX_UPLOAD_BYTES = 32 * 1024 * 1024
/** Most entries on a page of the log. */
export const MAX_LOG_PAGE = 1000
/** Most clusters of denials in one list. */
export const MAX_CLUSTERS = 500
/** Most lines a remittance review answers with; the CSV has them all. */
export const MAX_REVIEW_LINES = 2000
/** Most worklist items of one cause in an answer. */
export const MAX_GROUP_ITEMS = 500
