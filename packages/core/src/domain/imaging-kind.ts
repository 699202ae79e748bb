/** First and last code of a run of codes, both of them in it. */
type Run = readonly [first: string, last: string]

/**
 * The codes that CMS cuts for CT equipment below the XR-29 standard, as it lists them for the
 * modifier CT (change request 9250), and CT codes that came into these runs later.
 */
const COMPUTED_TOMOGRAPHY: readonly Run[] = [
  ['70450', '70498'],
  ['71250', '71275'],
  ['72125', '72133'],
  ['72191', '72194'],
  ['73200', '73206'],
  ['73700', '73706'],
  ['74150', '74178'],
  ['74261', '74263'],
  ['75571', '75574'],
]

/** Where the sections with x-rays lie: diagnostic imaging, fluoroscopy, breast, bone; barium enemas. */
const AMONG_X_RAYS: readonly Run[] = [
  ['70010', '76499'],
  ['77001', '77003'],
  ['77053', '77067'],
  ['77071', '77077'],
  ['G0106', 'G0106'],
  ['G0120', 'G0120'],
  ['G0122', 'G0122'],
  ['G0279', 'G0279'],
]

/** Magnetic resonance, CT of other lists and image processing, between the x-rays. */
const NOT_X_RAYS: readonly Run[] = [
  ...COMPUTED_TOMOGRAPHY,
  ['70336', '70336'],
  ['70540', '70559'],
  ['71550', '71555'],
  ['72141', '72159'],
  ['72195', '72198'],
  ['73218', '73225'],
  ['73718', '73725'],
  ['74181', '74185'],
  ['74712', '74713'],
  ['75557', '75580'],
  ['75635', '75635'],
  ['76376', '76391'],
  ['76497', '76498'],
]

/** Whether CMS cuts the technical component of the code when its claim carries CT. */
export function isComputedTomography(code: string): boolean {
  return lies(code, COMPUTED_TOMOGRAPHY)
}

/**
 * Whether a code can be an x-ray on film or by computed radiography. CMS prints no list for FX and
 * FY; this is every code of the x-ray sections that is not CT, magnetic resonance or processing.
 */
export function canBeXRay(code: string): boolean {
  return lies(code, AMONG_X_RAYS) && !lies(code, NOT_X_RAYS)
}

const ABOUT: Readonly<Record<string, (code: string) => boolean>> = {
  FX: canBeXRay,
  FY: canBeXRay,
  CT: isComputedTomography,
}

/** Whether a modifier says something of a code: FX, FY and CT do of their own kind of imaging only. */
export function isAboutCode(modifier: string, code: string): boolean {
  return ABOUT[modifier]?.(code) ?? true
}

function lies(code: string, runs: readonly Run[]): boolean {
  return runs.some(([first, last]) => first <= code && code <= last)
}
