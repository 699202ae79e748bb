/** The day the server took for today when it sent the page; `undefined` where it did not send it. */
export function readToday(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.dataset['today']
}
