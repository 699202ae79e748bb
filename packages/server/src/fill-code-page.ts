import { findGuide, findLabel } from '@feescope/guides'

/** Longer than a code, so that a mistyped one is shown; nothing that could be markup. */
const SHOWN = /^[0-9A-Z]{1,10}$/

/**
 * The page of a code with what the code is already in its outline, so that it can be read before any
 * script has run. The app writes the same words in the same place.
 */
export function fillCodePage(page: string, code: string, today: string): string {
  const words = findGuide(code, today) ?? findLabel(code)
  const title = words ? `${code} ${words.label}` : 'Code'
  const shown = SHOWN.test(code) ? code : ''
  const fillings = { CODE: shown, LABEL: words?.label, PLAIN: words?.plain, TITLE: title }
  return page.replace(/%(CODE|LABEL|PLAIN|TITLE)%/g, (_, name: keyof typeof fillings) =>
    escapeHtml(fillings[name] ?? ''),
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
