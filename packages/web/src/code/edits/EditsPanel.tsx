import './edits.css'
import { Button, TextInput } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { EDITS_PAGE, fetchAllEdits, type PairEdit, useCodeEdits } from '../../api/code-edits.ts'
import type { FullCode } from '../../api/guide.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import type { Asking } from '../question/use-question.ts'
import { AddOnList } from './AddOnList.tsx'
import { MueWords } from './MueWords.tsx'
import { PairsTable } from './PairsTable.tsx'
import { TableWords } from './TableWords.tsx'

/** The NCCI edits of the code: pairs, unit limit, add-on rows, each with the table it is from. */
export default function EditsPanel({ asking, outcome }: { asking: Asking; outcome: FullCode }) {
  const { date } = asking.question
  const { code } = outcome
  const search = useSearch({ from: '/code/$code' })
  const prefix = search.with ?? ''
  const offset = Number(search.pair ?? 0)
  const setOffset = (at: number) => asking.ask({ pair: at === 0 ? undefined : at.toString() })
  const edits = useCodeEdits({ code, date, prefix, offset }).data
  if (!edits) return <section className="card edits-pending" aria-label="Edits" />
  const { ptp, mue, addOn } = edits
  return (
    <section className="card edits" aria-labelledby="edits-title">
      <div className="card-head">
        <h2 className="card-title" id="edits-title">
          Edits with this code
        </h2>
        <CsvButton
          name={`edits-${code}-${date}`}
          what={`the edits of ${code}`}
          rows={async () => [
            ['code', 'other', 'label', 'column', 'modifier indicator', 'from', 'to', 'rationale'],
            ...(await fetchAllEdits(code, date)).ptp.rows.map((pair) => pairRow(code, pair)),
          ]}
        />
      </div>
      <div className="edits-facts">
        <MueWords mue={mue} />
        <AddOnList code={code} addOn={addOn} />
      </div>
      {ptp.table.held ? (
        <>
          <div className="edits-find">
            <p>
              <b>{ptp.total.toLocaleString('en-US')}</b>{' '}
              {prefix === '' ? 'pairs' : `pairs with ${prefix}…`}; {code} is the one denied in{' '}
              {ptp.denied.toLocaleString('en-US')}. <TableWords table={ptp.table} />
            </p>
            <TextInput
              className="no-print"
              aria-label="Find a pair by the other code"
              placeholder="With code…"
              size="sm"
              maxLength={5}
              value={prefix}
              spellCheck={false}
              onChange={({ currentTarget: { value } }) => {
                asking.ask({ with: value.trim().toUpperCase() || undefined, pair: undefined })
              }}
            />
          </div>
          <PairsTable code={code} rows={ptp.rows} />
          {ptp.total > EDITS_PAGE ? (
            <nav className="pager no-print" aria-label="Pages of pairs">
              <Button
                variant="default"
                size="compact-sm"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - EDITS_PAGE))}
              >
                Earlier
              </Button>
              <span className="quiet">
                {offset + 1} to {Math.min(offset + EDITS_PAGE, ptp.total)}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                disabled={offset + EDITS_PAGE >= ptp.total}
                onClick={() => setOffset(offset + EDITS_PAGE)}
              >
                Later
              </Button>
            </nav>
          ) : null}
        </>
      ) : (
        <p className="caution">Pairs were not checked: {ptp.table.message}</p>
      )}
    </section>
  )
}

function pairRow(code: string, pair: PairEdit) {
  const { other, otherLabel, column, modifierIndicator, effective, deleted, rationale } = pair
  return [code, other, otherLabel, column, modifierIndicator, effective, deleted, rationale]
}
