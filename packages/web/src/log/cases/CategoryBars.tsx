import { type CaseCounts, ROLES } from '../../api/log.ts'
import { formatDate } from '../../format/date.ts'

/** Cases by category; where there is a target, how far it is reached. */
export function CategoryBars({ categories }: Pick<CaseCounts, 'categories'>) {
  const most = Math.max(1, ...categories.map(({ cases, target }) => Math.max(cases, target ?? 0)))
  const ordered = categories.toSorted(
    (a, b) => Number(b.target !== null) - Number(a.target !== null) || b.cases - a.cases,
  )
  return (
    <table className="numbers rank-bars cases" aria-label="Cases by category">
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col" className="rank-bar-cell">
            <span className="hidden-visually">Bar</span>
          </th>
          <th scope="col" className="number">
            Cases
          </th>
          <th scope="col" className="number">
            Target
          </th>
          <th scope="col" className="rank-entries">
            Roles
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ category, cases, target, remaining, byRole, lastDay }) => (
          <tr key={category}>
            <th scope="row">
              {category}
              <span className="rank-label quiet">
                {lastDay === '' ? 'none yet' : `last ${formatDate(lastDay)}`}
              </span>
            </th>
            <td className="rank-bar-cell" aria-hidden="true">
              <span className="rank-bar" data-reached={remaining === 0 || undefined}>
                {target === null ? null : (
                  <span className="rank-bar-raw" style={{ width: `${(target / most) * 100}%` }} />
                )}
                <span className="rank-bar-credited" style={{ width: `${(cases / most) * 100}%` }} />
              </span>
            </td>
            <td className="number">
              <b>{cases}</b>
            </td>
            <td className="number quiet">
              {target === null
                ? '–'
                : remaining === 0
                  ? `${target} ✓`
                  : `${target}, ${remaining} to go`}
            </td>
            <td className="rank-entries quiet">
              {ROLES.filter(({ value }) => byRole[value] !== undefined)
                .map(({ value, label }) => `${label.toLowerCase()} ${byRole[value]}`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
