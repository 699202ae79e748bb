import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../api/files.ts'
import type { AppealAnswer, AppealQuestion } from '../../api/papers.ts'
import { CopyButton } from '../../habits/CopyButton.tsx'
import { PaperSheet } from './PaperSheet.tsx'

interface LetterDraftProps {
  readonly draft: Extract<AppealAnswer, { drafted: true }>
  readonly question: AppealQuestion
}

const GROUNDS = {
  edits: 'The edits the reason names deny nothing on this line.',
  units: 'The limit yields to the record: the payer may pay more units when it has seen it.',
  record: 'The codes do not decide this reason. The record does.',
} as const

/** The letter with its places to fill in, to be saved and finished where it is kept. */
export function LetterDraft({ draft, question }: LetterDraftProps) {
  const save = useMutation({
    mutationFn: (format: 'docx' | 'pdf') => saveFile('/denials/letter', { ...question, format }),
  })
  return (
    <section className="card stack" aria-labelledby="draft-title">
      <div className="card-head">
        <h2 className="card-title" id="draft-title">
          Draft
        </h2>
        <CopyButton text={draft.text} what="the letter" />
      </div>
      <p className="denial-verdict" data-appeal="yes">
        {GROUNDS[draft.ground]}
      </p>
      <div>
        <h3 className="small">
          <b>Before it is sent</b>
        </h3>
        <ul className="plain-list">
          {draft.before.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      <div className="denial-actions no-print">
        <Button
          leftSection={<IconFileTypeDocx size={17} stroke={1.75} />}
          loading={save.isPending && save.variables === 'docx'}
          onClick={() => save.mutate('docx')}
        >
          Save as Word
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={17} stroke={1.75} />}
          loading={save.isPending && save.variables === 'pdf'}
          onClick={() => save.mutate('pdf')}
        >
          Save as PDF
        </Button>
        <span className="quiet small">Nothing is kept here.</span>
      </div>
      {save.error ? <p role="alert">{save.error.message}</p> : null}
      <PaperSheet blocks={draft.blocks} />
    </section>
  )
}
