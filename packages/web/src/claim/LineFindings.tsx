import type { Finding } from '@feescope/core'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react'
import { actionsFor } from './finding-actions.ts'
import { ModifierOffers } from './ModifierOffers.tsx'
import type { Procedure } from './procedure-text.ts'

interface LineFindingsProps {
  readonly findings: readonly Finding[]
  /** Day of service. */
  readonly date: string
  /** Absent where there is no claim to change. */
  readonly change?: (apply: (lines: readonly Procedure[]) => readonly Procedure[]) => void
}

const LOOKS = {
  deny: { Icon: IconBan, word: 'Would be denied.' },
  warn: { Icon: IconAlertTriangle, word: 'At risk.' },
  info: { Icon: IconInfoCircle, word: 'Worth knowing.' },
} as const

/** What the edits say of one line, what would resolve it, and the change at hand. */
export function LineFindings({ findings, date, change }: LineFindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul className="line-findings">
      {findings.map((finding) => {
        const { Icon, word } = LOOKS[finding.severity]
        return (
          <li key={finding.message} className="line-finding" data-severity={finding.severity}>
            <Icon size={16} stroke={2} aria-hidden="true" />
            <div>
              <p>
                <b>{word}</b> {finding.message}
              </p>
              {finding.fix.length > 0 ? (
                <ul className="line-fixes">
                  {finding.fix.map((fix) => (
                    <li key={fix}>{fix}</li>
                  ))}
                </ul>
              ) : null}
              {change ? <ModifierOffers finding={finding} date={date} change={change} /> : null}
              {change ? (
                <p className="line-finding-actions no-print">
                  {actionsFor(finding).map(({ label, apply }) => (
                    <Button
                      key={label}
                      variant="default"
                      size="compact-sm"
                      onClick={() => change(apply)}
                    >
                      {label}
                    </Button>
                  ))}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
