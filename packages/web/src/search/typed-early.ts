let read: () => string = () => ''

/** The outline of the page can be typed into before its script is there. */
export function keepTypedEarly(outline: Element): void {
  const input = outline.querySelector('input')
  read = () => input?.value ?? ''
}

/** What was typed into the outline's search box; nothing the second time. */
export function takeTypedEarly(): string {
  const typed = read()
  read = () => ''
  return typed
}
