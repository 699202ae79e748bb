import { useSearch } from '@tanstack/react-router'
import { WithToday } from '../app/WithToday.tsx'
import { QuickAdd } from './add/QuickAdd.tsx'
import { LogPage } from './LogPage.tsx'
import { EntryList } from './list/EntryList.tsx'

/** Logging, and what was logged. */
export function LogListPage() {
  const search = useSearch({ from: '/log' })
  return (
    <LogPage
      title="Procedure log"
      lead="What you did, never for whom: there is no patient field, and text that looks like a patient is refused."
    >
      <WithToday>
        {(today) => (
          <>
            <QuickAdd key={search.add ?? ''} today={today} text={search.add ?? ''} />
            <EntryList search={search} today={today} />
          </>
        )}
      </WithToday>
    </LogPage>
  )
}
