import { ActionIcon } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'

interface CopyButtonProps {
  readonly text: string
  /** What is copied: “the amount with its source”. */
  readonly what: string
}

/** Copies text; says so to the eye and to screen readers. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { copy, copied } = useClipboard({ timeout: 2000 })
  return (
    <>
      <ActionIcon
        className="no-print"
        variant="subtle"
        color="gray"
        size="md"
        aria-label={`Copy ${what}`}
        title={`Copy ${what}`}
        onClick={() => copy(text)}
      >
        {copied ? <IconCheck size={16} stroke={2} /> : <IconCopy size={16} stroke={1.75} />}
      </ActionIcon>
      <span className="hidden-visually" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  )
}
