import { Button } from '@mantine/core'
import { IconFileUpload, IconX } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'

interface FilePickProps {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** A file chosen, or dropped here; it stays in this page. */
export function FilePick({ label, hint, accept, file, onFile }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className="file-pick"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFile(event.dataTransfer.files[0] ?? null)
      }}
    >
      <label className="hidden-visually" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        tabIndex={-1}
        className="hidden-visually"
        accept={accept}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0] ?? null)
          // The same file can be chosen again after it was changed.
          currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileUpload size={17} stroke={1.75} />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
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
    </div>
  )
}
