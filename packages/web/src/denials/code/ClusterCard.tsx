import { IconBan, IconHelpCircle, IconScale } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DenialCluster, Figure } from '../../api/denials.ts'
import { keepPlace } from '../../place/place.ts'
import { outcomeName } from '../outcome-names.ts'
import { StrategyList } from './StrategyList.tsx'

interface ClusterCardProps {
  readonly code: string
  readonly cluster: DenialCluster
  /** The practice that published it, where it is not this store. */
  readonly source?: string
}

const ADVICE = {
  no: { Icon: IconBan, words: 'Do not appeal: the payer is right.' },
  'check-first': { Icon: IconHelpCircle, words: 'Check first.' },
  yes: { Icon: IconScale, words: 'Worth an appeal.' },
} as const

/** Reports of one payer and reason: what explains them, and what worked. */
export function ClusterCard({ code, cluster, source }: ClusterCardProps) {
  const { payer, denialCode, reporters, cause, strategies } = cluster
  const { Icon, words } = ADVICE[cause.appeal]
  const id = `cluster-${payer.id}-${denialCode}-${source ?? 'here'}`.replaceAll(/\W+/g, '-')
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="denied-head">
        <h2 className="card-title" id={id}>
          {payer.name}, reason {denialCode}
          <span className="cell-note">
            {cause.meaning}
            {source === undefined ? '' : ` · published by ${source}`}
          </span>
        </h2>
        <p>
          <b>{reporters}+</b> <span className="quiet small">reporters</span>
        </p>
      </div>
      <p className="denial-verdict" data-appeal={cause.appeal}>
        <Icon size={16} stroke={2} aria-hidden="true" />
        <span>
          <b>{words}</b> {cause.why}
        </span>
      </p>
      {cause.evidence.length > 0 ? (
        <ul className="plain-list">
          {cause.evidence.map(({ message, table }) => (
            <li key={message}>
              {message} <span className="citation">{table}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {cause.actions.length > 0 ? (
        <div>
          <h3 className="small">
            <b>What to do</b>
          </h3>
          <ul className="plain-list">
            {cause.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <StrategyList strategies={strategies} />
      <dl className="cluster-figures small">
        <Figures name="Ended" figures={cluster.outcomes} words={outcomeName} />
        <Figures name="Modifiers" figures={cluster.modifiers} />
        <Figures name="Remarks" figures={cluster.remarkCodes} />
        <Figures name="Beside" figures={cluster.with} />
        <Figures name="Months" figures={cluster.months} />
      </dl>
      {cause.appeal === 'no' ? null : (
        <p className="small no-print">
          <Link
            to="/letter"
            search={(now) => ({
              ...keepPlace(now),
              lines: [code, ...cluster.with.slice(0, 1).map(({ value }) => value)].join(','),
              denial: `CO-${denialCode}`,
            })}
          >
            Draft a letter for a claim of yours
          </Link>
        </p>
      )}
    </section>
  )
}

interface FiguresProps {
  readonly name: string
  readonly figures: readonly Figure[]
  readonly words?: (value: string) => string
}

function Figures({ name, figures, words = (value) => value }: FiguresProps) {
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>
        {figures.length === 0
          ? 'withheld'
          : figures.map(({ value, reporters }) => `${words(value)} ${reporters}+`).join(', ')}
      </dd>
    </div>
  )
}
