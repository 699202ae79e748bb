import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type CsvCell, toCsv } from './csv.ts'
import { downloadText } from './download.ts'

type Rows = readonly (readonly CsvCell[])[]

interface CsvButtonProps {
  /** File name without its ending. */
  readonly name: string
  /** What the table is, for screen readers: “edits of 76120”. */
  readonly what: string
  /** Header row first; made when the button is used. */
  readonly rows: () => Rows | Promise<Rows>
}

/** A table as a file. */
export function CsvButton({ name, what, rows }: CsvButtonProps) {
  return (
    <Button
      className="no-print csv-button"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={15} stroke={1.75} />}
      aria-label={`CSV: ${what}`}
      onClick={async () => downloadText(`${name}.csv`, toCsv(await rows()))}
    >
      CSV
    </Button>
  )
}
