import { Segments } from '../app/Segments.tsx'
import type { PlaceAsking } from './use-place.ts'

const SETTINGS = [
  { value: 'nonfacility', label: 'Non-facility' },
  { value: 'facility', label: 'Facility' },
] as const

/** Which practice expense pays: the practice's own, or the facility's. */
export function SettingField({ question, ask }: PlaceAsking) {
  return (
    <div>
      <span className="question-label" id="setting-label">
        Setting
      </span>
      <Segments
        aria-labelledby="setting-label"
        value={question.setting}
        data={SETTINGS}
        onChange={(value) => ask({ setting: value === 'facility' ? 'facility' : undefined })}
      />
    </div>
  )
}
