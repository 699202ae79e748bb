import './PlaceBar.css'
import type { ReactNode } from 'react'
import { DateField } from './DateField.tsx'
import { LocalityField } from './LocalityField.tsx'
import { MoreFields } from './MoreFields.tsx'
import { SettingField } from './SettingField.tsx'
import type { PlaceAsking } from './use-place.ts'

interface PlaceBarProps {
  readonly asking: PlaceAsking
  /** Fields of the page's own, after the setting. */
  readonly children?: ReactNode
}

/** When, where and by whom the services are done. */
export function PlaceBar({ asking, children }: PlaceBarProps) {
  return (
    <section className="card question-bar no-print" aria-label="Question">
      <DateField {...asking} />
      <LocalityField {...asking} />
      <SettingField {...asking} />
      {children}
      <MoreFields {...asking} />
    </section>
  )
}
