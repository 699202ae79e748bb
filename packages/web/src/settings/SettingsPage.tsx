import './SettingsPage.css'
import { Button, NativeSelect, Switch, useMantineColorScheme } from '@mantine/core'
import { useLocalities } from '../api/queries.ts'
import { useSpecialties } from '../api/specialties.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { Segments } from '../app/Segments.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { localityLabel } from '../format/locality-label.ts'
import { useTitle } from '../habits/use-title.ts'
import { useHomeLocality, writeHomeLocality } from '../place/home-locality.ts'
import { useLocalValue } from './local-value.ts'
import {
  contrastValue,
  keysValue,
  STAGES,
  specialtyValue,
  stageValue,
  useSpecialty,
  useStage,
} from './settings.ts'

/** What the app remembers on this device; nothing of it leaves it. */
export function SettingsPage() {
  useTitle('Settings')
  return (
    <div className="settings-page">
      <PageHeading of="/settings" />
      <section className="card settings-card" aria-labelledby="who-title">
        <h2 className="card-title" id="who-title">
          You
        </h2>
        <StageField />
        <SpecialtyField />
        <WithToday>{(today) => <HomeField today={today} />}</WithToday>
      </section>
      <section className="card settings-card" aria-labelledby="looks-title">
        <h2 className="card-title" id="looks-title">
          Looks and keys
        </h2>
        <SchemeField />
        <ContrastField />
        <KeysField />
      </section>
    </div>
  )
}

function StageField() {
  const stage = useStage()
  return (
    <div>
      <span className="question-label" id="stage-label">
        Career stage
      </span>
      <Segments
        aria-labelledby="stage-label"
        value={stage}
        data={STAGES.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => stageValue.write(value)}
      />
      <p className="settings-hint quiet">{STAGES.find(({ value }) => value === stage)?.shows}.</p>
    </div>
  )
}

function SpecialtyField() {
  const specialty = useSpecialty() ?? ''
  const names = useSpecialties().data?.specialties.map((each) => each.specialty) ?? []
  return (
    <div>
      <NativeSelect
        className="settings-field"
        classNames={{ label: 'question-label' }}
        label="Specialty"
        value={specialty}
        data={[
          { value: '', label: 'None chosen' },
          ...[...new Set([...names, specialty])].filter(Boolean).toSorted(),
        ]}
        onChange={({ currentTarget: { value } }) => specialtyValue.write(value || undefined)}
      />
      <p className="settings-hint quiet">The first page lists what it is paid most for.</p>
    </div>
  )
}

function HomeField({ today }: { today: string }) {
  const home = useHomeLocality() ?? 'national'
  const localities = useLocalities(today).data?.localities ?? []
  return (
    <NativeSelect
      className="settings-field"
      classNames={{ label: 'question-label' }}
      label="Home locality"
      value={home}
      data={[
        { value: 'national', label: 'National, no locality' },
        ...localities.map((each) => ({ value: each.id, label: localityLabel(each) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        writeHomeLocality(value === 'national' ? undefined : value)
      }
    />
  )
}

function SchemeField() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div>
      <span className="question-label" id="scheme-label">
        Colours
      </span>
      <Segments
        aria-labelledby="scheme-label"
        value={colorScheme}
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
      />
    </div>
  )
}

function ContrastField() {
  const contrast = useLocalValue(contrastValue) ?? 'auto'
  return (
    <div>
      <span className="question-label" id="contrast-label">
        Contrast
      </span>
      <Segments
        aria-labelledby="contrast-label"
        value={contrast}
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'less', label: 'Usual' },
          { value: 'more', label: 'High' },
        ]}
        onChange={(value) => contrastValue.write(value === 'auto' ? undefined : value)}
      />
      <p className="settings-hint quiet">High contrast works in either scheme.</p>
    </div>
  )
}

function KeysField() {
  const kept = useLocalValue(keysValue)
  return (
    <>
      <Switch
        label="Single-key shortcuts: / goes to the search box, ? lists the keys"
        checked={kept !== 'off'}
        onChange={({ currentTarget }) => keysValue.write(currentTarget.checked ? undefined : 'off')}
      />
      <p className="settings-hint quiet">
        Ctrl K or ⌘ K opens the command palette everywhere; ? lists all keys.
      </p>
      <Button
        variant="default"
        onClick={() => {
          for (const value of [stageValue, specialtyValue, contrastValue, keysValue])
            value.write(undefined)
          writeHomeLocality(undefined)
        }}
      >
        Forget these settings
      </Button>
    </>
  )
}
