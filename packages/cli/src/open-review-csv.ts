import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { LineReview } from '@feescope/batch'
import { refuseFile } from './open-file.ts'

/** A CSV file that takes lines as they come. */
export async function openReviewCsv(file: string) {
  const { REVIEW_CSV_HEADER, renderReviewCsvLine } = await import('@feescope/batch')
  const stream = createWriteStream(file)
  const done = finished(stream).then(
    () => null,
    (error: Error) => error,
  )
  stream.write(REVIEW_CSV_HEADER)
  return {
    write: (line: LineReview) => void stream.write(renderReviewCsvLine(line)),
    close: async () => {
      stream.end()
      const error = await done
      if (!error) return
      const what = `cannot be written (${error.message}). Give another path.`
      throw refuseFile(file, 'a file that can be written', what)
    },
  }
}
