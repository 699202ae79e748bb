import { FileDrop } from '../app/FileDrop.tsx'

interface FileFieldProps {
  readonly label: string
  readonly hint: string
  readonly onFile: (file: File) => void
}

/** A table or claim file, sent as soon as it is chosen. */
export function FileField({ label, hint, onFile }: FileFieldProps) {
  return (
    <FileDrop
      className="file-field no-print"
      label={label}
      accept=".csv,.txt,.xlsx,.837,.x12,.edi"
      onFile={onFile}
    >
      <span className="quiet">{hint}</span>
    </FileDrop>
  )
}
