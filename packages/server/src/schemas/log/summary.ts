import { PERIODS } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { isoDate } from '../values.ts'
import { work } from './entry.ts'

const totals = {
  entries: z.int(),
  units: z.int(),
  raw: work,
  credited: work,
  uncredited: z.int().openapi({ description: 'Entries whose work is not known, in no total' }),
}

const group = z
  .object({ key: z.string().openapi({ description: 'First day, category, setting …' }), ...totals })
  .openapi('LogGroup')

const byCode = z
  .object({ code: z.string(), label: z.string().nullable(), category: z.string(), ...totals })
  .openapi('LogCodeGroup')

const hundredths = z.string().nullable().openapi({ example: '6120.40' })

const pace = z
  .object({
    credited: work,
    daysElapsed: z.int(),
    daysWorked: z.int(),
    annualisedByCalendar: hundredths,
    annualisedByDaysWorked: hundredths,
    annualisedPerFte: hundredths,
    perDayWorked: hundredths,
    target: z.string().nullable(),
    expected: hundredths.openapi({ description: 'By now, on an even pace' }),
    ahead: hundredths,
    neededPerDay: hundredths,
  })
  .openapi('LogPace')

const days = { from: isoDate, to: isoDate, credited: work }

const lastYear = z
  .object({
    before: z.object(days),
    now: z.object(days),
    change: work.openapi({ description: 'volume + mix + schedule' }),
    percent: z.string().nullable(),
    volume: work,
    mix: work,
    schedule: work,
    uncredited: z.int(),
  })
  .openapi('YearComparison')

/** The answer of `GET /log/summary`. */
export const logSummary = z
  .object({
    from: isoDate,
    to: isoDate,
    policy: z.string(),
    total: z.object(totals),
    daysWorked: z.int(),
    firstDay: isoDate.nullable(),
    lastDay: isoDate.nullable(),
    by: z.enum(PERIODS),
    byPeriod: z.array(group).readonly(),
    byCode: z.array(byCode).readonly().openapi({ description: 'Most credited first' }),
    byCategory: z.array(group).readonly(),
    bySetting: z.array(group).readonly(),
    releases: z.array(group).readonly(),
    pace,
    lastYear: lastYear.nullable(),
  })
  .openapi('LogSummary')
