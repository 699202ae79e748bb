import { closeSync, fsync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Checkpoint } from './checkpoint.ts'
import type { ChunkResult } from './reprice-chunk.ts'

export const OUTPUT_HEADER = 'claim,line,status,allowed,reason,findings,release\n'
export const REJECTS_HEADER = 'line,reason,record\n'

/** The two files a run writes. */
export interface Outputs {
  write(result: Pick<ChunkResult, 'output' | 'rejects'>): void
  sizes(): Pick<Checkpoint, 'outputBytes' | 'rejectBytes'>
  /** Puts everything on the disk. Fails where the disk did at any time since the beginning. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Opens answers and rejects, cut back to the checkpoint when a run goes on. */
export function openOutputs(
  paths: { readonly answers: string; readonly rejects: string },
  resumed: Checkpoint | null,
): Outputs {
  const output = openAppend(paths.answers, OUTPUT_HEADER, resumed?.outputBytes)
  const rejects = openAppend(paths.rejects, REJECTS_HEADER, resumed?.rejectBytes)
  return {
    write(result) {
      output.append(result.output)
      rejects.append(result.rejects)
    },
    sizes: () => ({ outputBytes: output.size(), rejectBytes: rejects.size() }),
    async sync() {
      await output.sync()
      await rejects.sync()
    },
    async close() {
      await output.close()
      await rejects.close()
    },
  }
}

const syncOpened = promisify(fsync)

/** A device such as /dev/null cannot be synced, and need not be. */
async function syncFile(file: number): Promise<void> {
  try {
    await syncOpened(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error
  }
}

/** Bytes put on the disk while the run goes on, so that its end has little left to wait for. */
const FLUSHED_TOGETHER = 64 << 20

function openAppend(path: string, header: string, keep: number | undefined) {
  const file = openSync(path, keep === undefined ? 'w' : 'r+')
  let size = keep ?? 0
  let flushed = size
  let flushing: Promise<void> | null = null
  let failure: unknown = null
  const append = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(file, bytes, at, bytes.length - at, size + at)
    }
    size += bytes.length
    if (!flushing && size - flushed > FLUSHED_TOGETHER) flushing = flush()
  }
  /** Puts what is written on the disk meanwhile. The system tells a failure once: it is kept for `sync`. */
  const flush = async (): Promise<void> => {
    flushed = size
    try {
      await syncFile(file)
    } catch (error) {
      failure ??= error
    }
    flushing = null
  }
  if (keep === undefined) append(new TextEncoder().encode(header))
  else ftruncateSync(file, keep)
  return {
    append,
    size: () => size,
    sync: async () => {
      await flushing
      if (failure) throw failure
      await syncFile(file)
    },
    close: async () => {
      await flushing
      closeSync(file)
    },
  }
}
