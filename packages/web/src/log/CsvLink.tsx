import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface CsvLinkProps {
  /** A path of the API below `/log` that answers with CSV. */
  readonly path: string
  /** File name without its ending. */
  readonly name: string
  /** What it is, for screen readers, when the text of the link does not say it. */
  readonly what?: string
  readonly children: ReactNode
}

/** A link to a CSV that the server writes. */
export function CsvLink({ path, name, what, children }: CsvLinkProps) {
  return (
    <Button
      component="a"
      className="no-print"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={15} stroke={1.75} />}
      href={`/api/v1/log${path}`}
      download={`${name}.csv`}
      aria-label={what}
    >
      {children}
    </Button>
  )
}
