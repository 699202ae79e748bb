import { InvalidInput } from '@feescope/core'
import { DataError } from '@feescope/data'
import { CommanderError } from 'commander'
import { EXIT, type ExitCode, type Session } from './session.ts'

/** Says what went wrong and what to do, and gives the exit code; the only place that does. */
export function reportError(error: unknown, session: Pick<Session, 'err'>): ExitCode {
  if (error instanceof CommanderError) {
    // commander has already written its message.
    return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  }
  if (error instanceof InvalidInput) {
    session.err(`${error.issues.map((issue) => issue.message).join('\n')}\n`)
    return EXIT.usage
  }
  if (isRefusal(error)) {
    session.err(`${error.message}\n`)
    return EXIT.usage
  }
  if (hasCode(error, 'reprice-fault') || hasCode(error, 'cluster-error')) {
    session.err(`${error.message}\n`)
    return EXIT.fault
  }
  if (error instanceof DataError) {
    session.err(`${error.message}\n`)
    return EXIT.usage
  }
  if (isWrongPath(error)) {
    session.err(`${error.path}: cannot be used (${error.message}). Check the path.\n`)
    return EXIT.usage
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  session.err(`feescope failed; this is a fault of the program or the machine.\n${text}\n`)
  return EXIT.fault
}

/** Thrown with a message for whoever asked: what, where, what to do. */
function isRefusal(error: unknown): error is Error {
  if (hasCode(error, 'reprice-error') || hasCode(error, 'too-many-reports')) return true
  return error instanceof Error && error.name === 'StoreError'
}

const WRONG_PATH = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM']

/** What the file system says of a file that was named wrongly, or is not ours to read or write. */
function isWrongPath(error: unknown): error is Error & { readonly path: string } {
  if (!(error instanceof Error && 'path' in error && 'code' in error)) return false
  return typeof error.path === 'string' && WRONG_PATH.some((code) => code === error.code)
}

/** Errors of packages that are loaded only when needed are known by their code. */
function hasCode(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && error.code === code
}
