import type { ImportPreview } from '../../api/log.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { procedureText } from '../../claim/procedure-text.ts'
import { formatDate } from '../../format/date.ts'

/** The first rows as they would be logged, or why not. */
export function PreviewTable({ preview }: { readonly preview: ImportPreview }) {
  if (preview.rows.length === 0)
    return <p className="quiet">The file has no row below its headings.</p>
  return (
    <TableScroll name="The first rows">
      <table className="numbers preview">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Day</th>
            <th scope="col">Procedure</th>
            <th scope="col">Setting</th>
            <th scope="col">Role</th>
            <th scope="col">Case</th>
            <th scope="col">Tag, note</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ line, entry, reject }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {entry ? (
                <>
                  <td>{formatDate(entry.date)}</td>
                  <td className="code">{procedureText(entry)}</td>
                  <td>{entry.setting === 'facility' ? 'facility' : 'office'}</td>
                  <td>{entry.role}</td>
                  <td>{entry.caseNumber ?? '–'}</td>
                  <td>{[entry.tag, entry.note].filter(Boolean).join(', ') || '–'}</td>
                </>
              ) : (
                <td colSpan={6} className="preview-reject">
                  {reject?.reason}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
