import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { FileDrop } from '../app/FileDrop.tsx'

interface FilePickProps {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** A file that stays in this page until it is sent or taken out. */
export function FilePick({ label, hint, accept, file, onFile }: FilePickProps) {
  return (
    <FileDrop className="file-pick" label={label} accept={accept} onFile={onFile}>
      {file ? (
        <p className="small file-chosen" role="status">
          <b>{file.name}</b>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconX size={14} />}
            onClick={() => onFile(null)}
          >
            Take out
          </Button>
        </p>
      ) : (
        <p className="quiet small">{hint}</p>
      )}
    </FileDrop>
  )
}
