import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDenialChoices } from '../../api/denials.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { PageSkeleton } from '../../app/PageSkeleton.tsx'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { WithToday } from '../../app/WithToday.tsx'
import { useTitle } from '../../habits/use-title.ts'
import { DenialsNav } from '../DenialsNav.tsx'
import { listOwnReports } from './ask-reports.ts'
import { OwnReports } from './OwnReports.tsx'
import { ReportForm } from './ReportForm.tsx'

/** Tells of a denial, without a patient, and shows what this browser has told. */
export function ReportPage() {
  useTitle('Report a denial')
  const { code } = useSearch({ from: '/denials/report' })
  const choices = useDenialChoices()
  const own = useQuery({
    queryKey: ['denials', 'own'],
    queryFn: ({ signal }) => listOwnReports(signal),
    staleTime: 0,
  })
  return (
    <div className="denials-page">
      <DenialsNav />
      <PageHeading of="/denials/report" />
      {own.error ? (
        <RequestFailed error={own.error} retry={() => own.refetch()} heading="h2" />
      ) : choices.data ? (
        <WithToday>
          {(today) => (
            <ReportForm
              choices={choices.data}
              today={today}
              code={code ?? ''}
              onSent={own.refetch}
            />
          )}
        </WithToday>
      ) : (
        <PageSkeleton />
      )}
      {own.data ? <OwnReports own={own.data} onDeleted={own.refetch} /> : null}
    </div>
  )
}
