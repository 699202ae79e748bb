import type { Issue } from '@feescope/core'

/** What free text may not look like, with the words for it. The text itself is never repeated. */
const MARKS: readonly { readonly shape: RegExp; readonly what: string }[] = [
  { shape: /\b\d{3}-\d{2}-\d{4}\b/, what: 'a social security number' },
  {
    shape:
      /\b(?:mrn|m\.r\.n\.?|medical record|chart|account|acct|fin|csn)\b\W{0,4}(?:no|nr|number)?\W{0,4}\w*\d{3,}/i,
    what: 'a medical record number',
  },
  { shape: /(?<![\d.])\d{6,}(?![\d.])/, what: 'a record, phone or account number' },
  { shape: /\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\(\d{3}\)\s*\d{3}-\d{4}/, what: 'a phone number' },
  { shape: /[\w.+-]+@[\w-]+\.\w+/, what: 'an e-mail address' },
  { shape: /\b(?:dob|d\.o\.b\.?|date of birth|born|birthday)\b/i, what: 'a date of birth' },
  {
    shape: /\b(?:[Mm][Rr][Ss]?|[Mm]s|[Mm]iss|[Pp]atient|[Pp]t)\b\.?:?\s+\p{Lu}\p{Ll}+/u,
    what: "a patient's name",
  },
]

const DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/
/** `Jane Doe`, `DOE, JANE`, `Doe, J`. */
const NAME = /\p{Lu}\p{L}+\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+,\s*\p{Lu}/u

/**
 * Refuses a tag or note that looks like it names a patient: a name beside a date, a record number,
 * a date of birth. It errs on the side of refusing; the message warns and says what may be written.
 */
export function screenFreeText(text: string, path: string): readonly Issue[] {
  const mark = MARKS.find(({ shape }) => shape.test(text))
  const what = mark?.what ?? (DATE.test(text) && NAME.test(text) ? 'a name with a date' : undefined)
  if (what === undefined) return []
  return [
    {
      path,
      code: 'looks-like-patient',
      expected: 'no patient data',
      received: 'text that is not repeated here',
      message: `${path}: this looks like ${what}. The log holds no patient data: describe the work, not the person (such as "teaching case" or "room 3").`,
    },
  ]
}
