import './remit.css'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendForm } from '../api/files.ts'
import type { RemitAnswer } from '../api/remit.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { DenialsNav } from '../denials/DenialsNav.tsx'
import { useTitle } from '../habits/use-title.ts'
import { LocalityField } from '../place/LocalityField.tsx'
import { SettingField } from '../place/SettingField.tsx'
import { usePlace } from '../place/use-place.ts'
import { FilePick } from './FilePick.tsx'
import { Review } from './Review.tsx'

/** A remittance against what should have been paid. The files stay in this page and the answer. */
export function RemitPage() {
  useTitle('Remittance')
  return <WithToday>{(today) => <DatedRemit today={today} />}</WithToday>
}

function DatedRemit({ today }: { today: string }) {
  const asking = usePlace(today)
  const [remittance, setRemittance] = useState<File | null>(null)
  const [claims, setClaims] = useState<File | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  const { locality, setting, qp, participation } = asking.question
  const query = new URLSearchParams({ locality, setting, qp: String(qp), participation })
  const send = (format: 'json' | 'csv') => {
    const form = new FormData()
    if (remittance) form.set('remittance', remittance)
    if (claims) form.set('claims', claims)
    return sendForm(`/remit?${query}&format=${format}`, form)
  }
  const review = useMutation({
    mutationFn: async () => (await (await send('json')).json()) as RemitAnswer,
    onSuccess: () => setTimeout(() => answer.current?.focus(), 0),
  })
  const choose = (set: (file: File | null) => void) => (file: File | null) => {
    set(file)
    review.reset()
  }
  return (
    <div className="denials-page">
      <DenialsNav />
      <PageHeading of="/remit" />
      <section className="card stack no-print" aria-label="Files">
        <div className="file-picks">
          <FilePick
            label="Choose a remittance (835)"
            hint="Or drop it here."
            accept=".835,.edi,.x12,.txt"
            file={remittance}
            onFile={choose(setRemittance)}
          />
          <FilePick
            label="Choose its claims (837P or CSV)"
            hint="Optional: with them, places, modifiers and units as billed are known."
            accept=".837,.837p,.csv,.edi,.x12,.txt"
            file={claims}
            onFile={choose(setClaims)}
          />
        </div>
        <div className="denials-form">
          <LocalityField {...asking} />
          <SettingField {...asking} />
          <Button
            className="actions"
            disabled={!remittance}
            loading={review.isPending}
            onClick={() => review.mutate()}
          >
            Compare
          </Button>
        </div>
        <p className="quiet small">
          The files are read for this answer and not kept. Locality and setting stand in where
          neither file says.
        </p>
      </section>
      {review.error ? (
        <RequestFailed error={review.error} retry={() => review.mutate()} heading="h2" />
      ) : null}
      <div ref={answer} tabIndex={-1} className="denials-page remit-answer">
        {review.data ? <Review review={review.data} csv={() => send('csv')} /> : null}
      </div>
    </div>
  )
}
