import { ApiProblem } from '../api/request.ts'

/** What the server refused, in its own words. */
export function RefusedAct({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const messages =
    error instanceof ApiProblem
      ? (error.problem.issues?.map(({ message }) => message) ?? [error.problem.detail])
      : ['The Feescope server does not answer. Try again in a moment.']
  return (
    <div role="alert" className="accounts-refused">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
