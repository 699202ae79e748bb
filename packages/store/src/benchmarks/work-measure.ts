/**
 * Whether a survey's measure, as its table names it in lower case, is work RVUs of a year. Only those
 * can be told from the log; dollars and ratios cannot.
 */
export function isWorkMeasure(metric: string): boolean {
  return /w(?:ork )?rvu/.test(metric) && !/per|\$|ratio|compensation/.test(metric)
}
