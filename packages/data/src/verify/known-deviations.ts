/** Files of CMS that were not computed from the release they came with, and how they were. */
export const knownDeviations: ReadonlyMap<string, string> = new Map([
  [
    'OPPSCAP24C',
    'CMS computed the July 2024 file with the conversion factor of January (32.7442 instead of ' +
      '33.2875) and without the 1.0 floor of the work index: from RVU24A every technical row is ' +
      'equal, and every global row outside the localities that the floor raises.',
  ],
])
