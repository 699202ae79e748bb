import { Button, type ButtonProps } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { addToClaim } from './kept-claim.ts'
import type { Procedure } from './procedure-text.ts'

interface AddToClaimButtonProps extends ButtonProps {
  readonly procedures: readonly Procedure[]
  /** Said to screen readers: which procedure. */
  readonly name: string
}

/** Adds to the claim without leaving the page; the header counts. */
export function AddToClaimButton({ procedures, name, ...looks }: AddToClaimButtonProps) {
  const [added, setAdded] = useState(false)
  useEffect(() => {
    if (!added) return
    const timer = setTimeout(() => setAdded(false), 2500)
    return () => clearTimeout(timer)
  }, [added])
  return (
    <>
      <Button
        variant="default"
        leftSection={added ? <IconCheck size={16} /> : <IconPlus size={16} />}
        aria-label={`${added ? 'Added' : 'Add to claim'}: ${name}`}
        {...looks}
        onClick={() => {
          addToClaim(procedures)
          setAdded(true)
        }}
      >
        {added ? 'Added' : 'Add to claim'}
      </Button>
      <span className="hidden-visually" role="status">
        {added ? `${name} was added to the claim` : ''}
      </span>
    </>
  )
}
