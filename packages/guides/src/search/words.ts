/** Words that carry no meaning in a search for a procedure. */
const STOP_WORDS = new Set(
  'a an and are as at be by can do doing done for from get has have how i in into is it its me my of on or our put that the their then this to under was what when which with you your code codes cpt procedure test study exam examination'.split(
    ' ',
  ),
)

/** Endings taken off, longest first, so that "injected", "injections" and "inject" meet. */
const ENDINGS = ['ations', 'ation', 'ings', 'ions', 'ing', 'ion', 'ed', 'es']
const SHORTEST_STEM = 4

/** The words of a text as the index keeps them. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .replaceAll(/\bx[\s-]*rays?\b/g, ' xray ')
    .replaceAll(/\bc[\s-]?arm\b/g, ' carm ')
    .replaceAll(/\bport[\s-]?a[\s-]?cath\b/g, ' portacath ')
    .replaceAll(/\bfollow[\s-]?(?:through|thru)\b/g, ' followthrough ')
    .replaceAll(/\badd[\s-]?on\b/g, ' addon ')
    .replaceAll(/\b(?:with(?:out)? and with(?:out)?|w[\s/]*wo|before and after)\b/g, ' prepost ')
    .replaceAll(/\b(?:no|non|w\/o|wo)[\s-]*(?=contrast|dye)/g, ' without ')
    .replaceAll(/\b([a-z]-|[b-z] )(?=\d{1,3}\b)/g, (letter) => letter.charAt(0))
    .replaceAll(/\b(cine|video)(?=[a-z]{5})/g, '$1 ')
  return plain.match(/[a-z0-9]+/g) ?? []
}

/** The indexed form of a word; `null` for a word that is not searched. */
export function termOf(word: string): string | null {
  if (STOP_WORDS.has(word)) return null
  const ending = ENDINGS.find(
    (each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM,
  )
  if (ending !== undefined) return word.slice(0, -ending.length)
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** The indexed terms of a text, in its order. */
export function termsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? [])
}
