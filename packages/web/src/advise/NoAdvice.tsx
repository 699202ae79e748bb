import { Button } from '@mantine/core'
import { Notice } from '../app/Notice.tsx'
import type { PlaceAsking } from '../place/use-place.ts'

/** The questions do not fit the day. */
export function NoAdvice({ why, asking }: { why: string; asking: PlaceAsking }) {
  return (
    <Notice title="No advice for that day" heading="h2">
      <p>{why}</p>
      <Button variant="default" onClick={() => asking.ask({ date: undefined })}>
        Ask for today
      </Button>
    </Notice>
  )
}
