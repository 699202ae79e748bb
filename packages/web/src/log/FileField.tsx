import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'

interface FileFieldProps {
  readonly label: string
  readonly hint: string
  readonly onFile: (file: File) => void
}

/** A file chosen, or dropped here. */
export function FileField({ label, hint, onFile }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className="file-field no-print"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
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
        accept=".csv,.txt,.xlsx,.837,.x12,.edi"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onFile(file)
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
      <span className="quiet">{hint}</span>
    </div>
  )
}
