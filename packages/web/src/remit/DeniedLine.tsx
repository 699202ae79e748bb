import { Button } from '@mantine/core'
import { IconBan, IconHelpCircle, IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import type { RemitDenial, RemitLine } from '../api/remit.ts'
import { Letter } from '../denials/letter/Letter.tsx'
import { formatDate } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'

const VERDICTS = {
  agrees: { appeal: 'no', Icon: IconBan, words: 'The payer is right.' },
  disagrees: { appeal: 'yes', Icon: IconScale, words: 'The edits do not deny this line.' },
  'not-checked': { appeal: 'check-first', Icon: IconHelpCircle, words: 'Not fully checked.' },
  outside: { appeal: 'check-first', Icon: IconHelpCircle, words: 'The record decides.' },
} as const satisfies Record<RemitDenial['verdict'], unknown>

interface DeniedLineProps {
  readonly line: RemitLine
  readonly decided: string | null
}

/** One denied line: what the payer said, what the edits say, what to do, and its letter. */
export function DeniedLine({ line, decided }: DeniedLineProps) {
  const { denial, asked, deadline } = line
  const [letter, setLetter] = useState(false)
  if (!denial) return null
  const { appeal, Icon, words } = VERDICTS[denial.verdict]
  const name = [line.code, ...line.modifiers].join('-')
  return (
    <li className="denied-line">
      <div className="denied-head">
        <h3>
          <span className="code">{name}</span> · {[denial.reason, ...denial.remarks].join(', ')}
          <span className="cell-note">
            {line.claimId}, line {line.line}
            {line.date ? `, ${formatDate(line.date)}` : ''}
          </span>
        </h3>
        <p>
          <b>{formatMoney(line.atStake)}</b>
          <span className="cell-note">
            {deadline ? `until ${formatDate(deadline.date)}` : 'the contract sets the deadline'}
          </span>
        </p>
      </div>
      <p className="small">The payer says: {denial.meaning}.</p>
      <p className="denial-verdict" data-appeal={appeal}>
        <Icon size={16} stroke={2} aria-hidden="true" />
        <span>
          <b>{words}</b> {denial.because}
        </span>
      </p>
      <ul className="plain-list">
        {denial.actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
      {asked && denial.verdict !== 'agrees' ? (
        <div className="denial-actions no-print">
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={letter}
            onClick={() => setLetter(!letter)}
          >
            {letter ? 'Close the letter' : 'Draft a letter'}
            <span className="hidden-visually">
              : {name}, {line.claimId}
            </span>
          </Button>
        </div>
      ) : null}
      {asked && letter ? (
        <Letter
          question={{
            ...asked,
            denial: denial.reason,
            remarks: denial.remarks,
            ...(decided !== null && { decided }),
            ...(line.payer !== '' && { payer: line.payer.slice(0, 80) }),
          }}
        />
      ) : null}
    </li>
  )
}
