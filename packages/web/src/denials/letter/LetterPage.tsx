import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AppealQuestion } from '../../api/papers.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { WithToday } from '../../app/WithToday.tsx'
import { readClaimText } from '../../claim/procedure-text.ts'
import { useTitle } from '../../habits/use-title.ts'
import { PlaceBar } from '../../place/PlaceBar.tsx'
import { placeBody } from '../../place/place.ts'
import { usePlace } from '../../place/use-place.ts'
import { DenialsNav } from '../DenialsNav.tsx'
import { Letter } from './Letter.tsx'
import { LetterForm } from './LetterForm.tsx'

/** The draft of an appeal for a denied line, or why there is nothing to appeal. */
export function LetterPage() {
  useTitle('Appeal letter')
  return <WithToday>{(today) => <DatedLetter today={today} />}</WithToday>
}

function DatedLetter({ today }: { today: string }) {
  const search = useSearch({ from: '/letter' })
  const navigate = useNavigate({ from: '/letter' })
  const asking = usePlace(today)
  const lines = readClaimText(search.lines ?? '') ?? []
  const question: AppealQuestion | null =
    lines.length === 0 || search.denial === undefined
      ? null
      : {
          claim: { ...placeBody(asking.question), lines } as AppealQuestion['claim'],
          line: Number(search.line ?? 1),
          denial: search.denial,
          remarks: (search.remarks ?? '').split(/[\s,]+/).filter(Boolean),
          ...(search.decided !== undefined && { decided: search.decided }),
        }
  return (
    <div className="denials-page">
      <DenialsNav />
      <PageHeading of="/letter" />
      <PlaceBar asking={asking} />
      <LetterForm
        key={JSON.stringify(search)}
        asked={search}
        onAsk={(change) =>
          navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false })
        }
      />
      {question ? <Letter question={question} /> : null}
    </div>
  )
}
