import { Button } from '@mantine/core'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { saveFile } from '../../api/files.ts'
import type { Toolkit } from '../../api/papers.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { keepPlace } from '../../place/place.ts'
import { StakeText } from './StakeText.tsx'

interface DollarsCardProps {
  readonly toolkit: Toolkit
  /** What the toolkit was asked with, for the files. */
  readonly question: object
}

/** What each code pays here, and the pack of files. */
export function DollarsCard({ toolkit, question }: DollarsCardProps) {
  const save = useMutation({
    mutationFn: (format: 'zip' | 'pdf') => saveFile('/toolkit', { ...question, format }),
  })
  const { locality, release, setting } = toolkit
  return (
    <section className="card" aria-labelledby="dollars-title">
      <div className="card-head">
        <h2 className="card-title" id="dollars-title">
          Dollars at stake
        </h2>
      </div>
      <TableScroll name="Table: dollars at stake">
        <table className="numbers denials-numbers">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col" className="number">
                Whole
              </th>
              <th scope="col" className="number">
                26
              </th>
              <th scope="col" className="number">
                TC
              </th>
            </tr>
          </thead>
          <tbody>
            {toolkit.codes.map(({ code, label, whole, professional, technical }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
                    {code}
                  </Link>
                  <span className="cell-note">{label}</span>
                </th>
                <td className="number">
                  <StakeText stake={whole} />
                </td>
                <td className="number">
                  <StakeText stake={professional} />
                </td>
                <td className="number">
                  <StakeText stake={technical} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="citation">
        {release ?? 'No fee schedule held'} ·{' '}
        {locality ? `${locality.name} (${locality.mac}-${locality.number})` : 'national'} ·{' '}
        {setting === 'facility' ? 'facility' : 'non-facility'} rate
      </p>
      <div className="denial-actions no-print">
        <Button
          leftSection={<IconDownload size={17} stroke={1.75} />}
          loading={save.isPending && save.variables === 'zip'}
          onClick={() => save.mutate('zip')}
        >
          PDF and CSV files
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={17} stroke={1.75} />}
          loading={save.isPending && save.variables === 'pdf'}
          onClick={() => save.mutate('pdf')}
        >
          PDF alone
        </Button>
      </div>
      {save.error ? <p role="alert">{save.error.message}</p> : null}
    </section>
  )
}
