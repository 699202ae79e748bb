import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LogSummary } from '../../api/log.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import { RankBars } from '../charts/RankBars.tsx'

/** Codes shown before all are asked for. */
const FIRST = 12

/** What the credit came from: codes, categories and settings. */
export function Rankings({ summary }: { readonly summary: LogSummary }) {
  const [all, setAll] = useState(false)
  const { byCode, byCategory, bySetting } = summary
  const shown = all ? byCode : byCode.slice(0, FIRST)
  return (
    <div className="log-columns">
      <section className="card" aria-labelledby="codes-title">
        <div className="card-head">
          <h2 className="card-title" id="codes-title">
            By code
          </h2>
          <CsvButton
            name="feescope-log-codes"
            what="credit by code"
            rows={() => [
              ['code', 'label', 'category', 'entries', 'units', 'raw', 'credited'],
              ...byCode.map(({ code, label, category, entries, units, raw, credited }) => [
                code,
                label,
                category,
                entries,
                units,
                raw,
                credited,
              ]),
            ]}
          />
        </div>
        <RankBars
          name="Credit by code"
          heading="Code"
          rows={shown.map(({ code, label, ...totals }) => ({
            key: code,
            head: (
              <>
                <Link to="/log" search={{ code }} className="code">
                  {code}
                </Link>
                <span className="rank-label quiet">{label}</span>
              </>
            ),
            ...totals,
          }))}
        />
        {byCode.length > FIRST ? (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? 'Only the first' : `All ${byCode.length} codes`}
          </button>
        ) : null}
      </section>
      <div className="log-stack">
        <section className="card" aria-labelledby="categories-title">
          <h2 className="card-title" id="categories-title">
            By category
          </h2>
          <RankBars
            name="Credit by category"
            heading="Category"
            rows={byCategory.map((group) => ({ ...group, head: group.key }))}
          />
        </section>
        <section className="card" aria-labelledby="settings-title">
          <h2 className="card-title" id="settings-title">
            By setting
          </h2>
          <RankBars
            name="Credit by setting"
            heading="Setting"
            rows={bySetting.map((group) => ({
              ...group,
              head: group.key === 'facility' ? 'Facility' : 'Office',
            }))}
          />
        </section>
      </div>
    </div>
  )
}
