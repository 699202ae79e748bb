import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Paper } from '@feescope/documents'
import { refuseFile } from './open-file.ts'

/** Writes a paper as its file name asks: `.docx` or `.pdf`. */
export async function writePaper(path: string, paper: Paper): Promise<void> {
  const { renderDocx, renderPdf } = await import('@feescope/documents')
  const render = extname(path).toLowerCase() === '.docx' ? renderDocx : renderPdf
  await writeBytes(path, await render(paper))
}

/** Writes a file. Throws `InvalidInput` when it cannot be written. */
export async function writeBytes(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(path, bytes).catch((error: Error) => {
    const what = `cannot be written (${error.message}). Give another path.`
    throw refuseFile(path, 'a file that can be written', what)
  })
}
