import { InvalidInput } from '@feescope/core'

/** A file without even a heading row. */
export function emptyFile(): InvalidInput {
  const message = 'The file is empty. The first row must name the columns: date, code, modifiers, …'
  return new InvalidInput([
    { path: 'file', code: 'empty-file', expected: 'a heading row', received: 'nothing', message },
  ])
}
