/** Whether the server lets people in by account; it says so in the page. */
export function hasAccounts(): boolean {
  return typeof document !== 'undefined' && document.documentElement.dataset['accounts'] === ''
}
