import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type DenialList, useDenials } from '../api/denials.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { TableScroll } from '../app/TableScroll.tsx'
import { useTitle } from '../habits/use-title.ts'
import { keepPlace } from '../place/place.ts'
import { DenialsNav } from './DenialsNav.tsx'
import { outcomeName } from './outcome-names.ts'

/** What practices have told of denials, as far as five and more told the same. */
export function DenialsPage() {
  useTitle('Reported denials')
  const denials = useDenials()
  return (
    <div className="denials-page">
      <DenialsNav />
      <PageHeading of="/denials" />
      <CodeEntry />
      {denials.error ? (
        <RequestFailed error={denials.error} retry={() => denials.refetch()} heading="h2" />
      ) : null}
      {denials.data ? <Clusters list={denials.data} /> : null}
    </div>
  )
}

function CodeEntry() {
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const own = code.trim().toUpperCase()
    if (own !== '') navigate({ to: '/denials/$code', params: { code: own }, search: keepPlace })
  }
  return (
    <form className="card denials-form no-print" aria-label="Code" onSubmit={submit}>
      <TextInput
        classNames={{ label: 'question-label' }}
        label="Denials of a code"
        placeholder="76120"
        w="9rem"
        maxLength={5}
        required
        withAsterisk={false}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <Button type="submit" className="actions">
        Show
      </Button>
    </form>
  )
}

function Clusters({ list }: { list: DenialList }) {
  const { clusters, threshold, more } = list
  return (
    <section className="card" aria-labelledby="clusters-title">
      <h2 className="card-title" id="clusters-title">
        Most reported
      </h2>
      {clusters.length === 0 ? (
        <p className="small">
          Nothing is published yet: fewer than {threshold} reporters have told of the same code,
          payer and reason. <Link to="/denials/report">Report a denial</Link> to help it along.
        </p>
      ) : (
        <TableScroll name="Table: most reported">
          <table className="numbers denials-numbers">
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Payer</th>
                <th scope="col">Denied as</th>
                <th scope="col" className="number">
                  Reporters
                </th>
                <th scope="col">Ended most often</th>
              </tr>
            </thead>
            <tbody>
              {clusters.map(({ code, label, payer, denialCode, meaning, reporters, outcomes }) => (
                <tr key={`${code} ${payer.id} ${denialCode}`}>
                  <th scope="row">
                    <Link to="/denials/$code" params={{ code }} search={keepPlace} className="code">
                      {code}
                    </Link>
                    <span className="cell-note">{label}</span>
                  </th>
                  <td>{payer.name}</td>
                  <td>
                    {denialCode}
                    <span className="cell-note">{meaning}</span>
                  </td>
                  <td className="number">{reporters}+</td>
                  <td>{outcomes[0] ? outcomeName(outcomes[0].value) : 'withheld'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {more ? <p className="quiet small">More are listed by code.</p> : null}
    </section>
  )
}
