import type { Note } from '@feescope/core'

/** Remarks the engine made; each is said once. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const messages = [...new Set(notes.map(({ message }) => message))]
  if (messages.length === 0) return null
  return (
    <ul className="notes">
      {messages.map((message) => (
        <li key={message} className="caution">
          {message}
        </li>
      ))}
    </ul>
  )
}
