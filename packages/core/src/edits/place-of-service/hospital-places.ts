import { defineDatedSet } from '../../policy/dated-set.ts'

/** Places where the facility is paid for the technical side of a diagnostic service. */
export const facilityBillsTechnical = defineDatedSet({
  id: 'place-of-service.facility-bills-technical',
  label: 'Places of service where the facility bills the technical component',
  citation: 'mcpm-13-20.1',
  periods: [
    { from: '2016-01-01', to: null, members: '19' },
    { from: null, to: null, members: '21 22 23 24' },
  ],
})

/** Hospital places, where services of auxiliary staff (PC/TC 5) are the hospital's. */
export const hospitalPlaces = defineDatedSet({
  id: 'place-of-service.hospital',
  label: 'Hospital inpatient, outpatient and emergency places of service',
  citation: 'rvu-pctc',
  periods: [
    { from: '2016-01-01', to: null, members: '19' },
    { from: null, to: null, members: '21 22 23' },
  ],
})
