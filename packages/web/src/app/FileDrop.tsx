import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'

interface FileDropProps {
  readonly className: string
  readonly label: string
  /** Endings the chooser offers: `.csv,.xlsx`. */
  readonly accept: string
  readonly onFile: (file: File) => void
  /** What stands beside the button. */
  readonly children: ReactNode
}

/** A file chosen by a button, or dropped here. */
export function FileDrop({ className, label, accept, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={className}
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
        accept={accept}
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
      {children}
    </div>
  )
}
