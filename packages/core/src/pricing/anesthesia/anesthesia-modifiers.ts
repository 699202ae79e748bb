import { definePolicy, type PolicyParameter } from '../../policy/policy.ts'

const direction = (id: string, label: string, value: string): PolicyParameter =>
  definePolicy({
    id: `anesthesia.${id}`,
    label,
    citation: 'cfr-414.46',
    values: [{ from: '1998-01-01', to: null, value }],
  })

/** Who gave or directed the anesthesia, and the share that pays. */
export const DIRECTION: Readonly<Record<string, PolicyParameter>> = {
  AA: direction('personally-performed', 'Anesthesiologist, personally (AA)', '1'),
  QZ: direction('crna-alone', 'Nurse anesthetist without direction (QZ)', '1'),
  QK: direction('directing', 'Physician directing two to four cases (QK)', '0.5'),
  QY: direction('directing-one', 'Physician directing one nurse anesthetist (QY)', '0.5'),
  QX: direction('directed', 'Nurse anesthetist or assistant under direction (QX)', '0.5'),
}

/** More than four cases at once: base units are three, and one more for presence at induction. */
export const SUPERVISION = 'AD'
export const supervisionBaseUnits = direction(
  'supervision-base-units',
  'Base units when supervising (AD)',
  '3',
)
export const inductionUnit = direction('induction-unit', 'Present at induction', '1')
export const minutesPerUnit = direction('minutes-per-unit', 'Minutes of one time unit', '15')
