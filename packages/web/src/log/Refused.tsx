import { ApiProblem } from '../api/request.ts'

/** What the server refused, in its own words. */
export function Refused({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const messages =
    error instanceof ApiProblem
      ? (error.problem.issues?.map(({ message }) => message) ?? [error.problem.detail])
      : ['The Feescope server does not answer. Start it again and try once more.']
  return (
    <div role="alert" className="log-refused">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
