import type { ReactNode } from 'react'
import type { Toolkit } from '../../api/papers.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { StakeText } from './StakeText.tsx'

interface SectionProps {
  readonly title: string
  readonly empty: string
  readonly heads: readonly (readonly [name: string, className?: string])[]
  readonly rows: readonly (readonly [key: string, ...cells: readonly ReactNode[]])[]
}

/** A table of the toolkit; the first cell names the row. */
export function ToolkitSection({ title, empty, heads, rows }: SectionProps) {
  const id = title.toLowerCase().replaceAll(/\W+/g, '-')
  return (
    <section className="card" aria-labelledby={id}>
      <h2 className="card-title" id={id}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="quiet small">{empty}</p>
      ) : (
        <TableScroll name={`Table: ${title}`}>
          <table className="numbers denials-numbers">
            <thead>
              <tr>
                {heads.map(([name, className]) => (
                  <th key={name} scope="col" className={className}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([key, first, ...cells]) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, at) => (
                    <td key={heads[at + 1]?.[0]} className={heads[at + 1]?.[1]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

interface OfToolkit {
  readonly toolkit: Toolkit
}

/** What gets a line denied, as it was tried on the edits. */
export function TriggersTable({ toolkit }: OfToolkit) {
  return (
    <ToolkitSection
      title="Denial triggers"
      empty="None of the usual mistakes is caught by an edit for these codes."
      heads={[['Billed so'], ['At stake', 'number'], ['Denial'], ['What happens', 'wide-cell']]}
      rows={toolkit.triggers.map((each) => [
        `${each.tried} ${each.message}`,
        each.tried,
        <StakeText key="stake" stake={each.atStake} />,
        each.denial ?? (each.severity === 'deny' ? 'denied' : 'at risk'),
        <WithFix key="what" message={each.message} fix={each.fix} />,
      ])}
    />
  )
}

/** What modifiers do to the codes. */
export function PitfallsTable({ toolkit }: OfToolkit) {
  return (
    <ToolkitSection
      title="Modifier pitfalls"
      empty="No modifier tried changes the amount of these codes."
      heads={[
        ['Billed so'],
        ['Pays', 'number'],
        ['Instead of', 'number'],
        ['What to know', 'wide-cell'],
      ]}
      rows={toolkit.pitfalls.map((each) => [
        `${each.code}-${each.modifier}`,
        <span key="code" className="code">
          {each.code}-{each.modifier}
        </span>,
        <StakeText key="pays" stake={each.allowed} />,
        <StakeText key="without" stake={each.without} />,
        each.message === null ? (
          'Valid, and changes the amount: bill it only for what was done.'
        ) : (
          <WithFix key="what" message={each.message} fix={each.fix.slice(0, 1)} />
        ),
      ])}
    />
  )
}

/** How many units are accepted. */
export function LimitsTable({ toolkit }: OfToolkit) {
  return (
    <ToolkitSection
      title="Unit limits (MUE)"
      empty="No limits."
      heads={[['Code'], ['Units', 'number'], ['What it means', 'wide-cell'], ['Each', 'number']]}
      rows={toolkit.limits.map((each) => [
        each.code,
        <span key="code" className="code">
          {each.code}
        </span>,
        each.units ?? '–',
        <WithFix
          key="what"
          message={each.mai === null ? each.meaning : `MAI ${each.mai}. ${each.meaning}`}
          fix={each.rationale === null ? [] : [`CMS’s reason: ${each.rationale}`]}
        />,
        <StakeText key="each" stake={each.each} />,
      ])}
    />
  )
}

/** What the record must hold. */
export function ChecklistTable({ toolkit }: OfToolkit) {
  return (
    <ToolkitSection
      title="Documentation checklists"
      empty="No checklist is written for these codes."
      heads={[['Code'], ['The record holds', 'wide-cell'], ['It prevents', 'wide-cell']]}
      rows={toolkit.documentation.map((each) => [
        `${each.code} ${each.id}`,
        <span key="code" className="code">
          {each.code}
        </span>,
        <span key="what">
          {each.what}
          <span className="cell-note">
            {each.citation.title}, {each.citation.section}
          </span>
        </span>,
        each.prevents,
      ])}
    />
  )
}

function WithFix({ message, fix }: { message: string; fix: readonly string[] }) {
  return (
    <>
      {message}
      {fix.map((each) => (
        <span key={each} className="cell-note">
          {each}
        </span>
      ))}
    </>
  )
}
