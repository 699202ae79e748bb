import { InvalidInput } from '@feescope/core'
import type { Offer, OfferPay } from '@feescope/store'
import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { readJsonFile } from '../../read-json-file.ts'
import { EXIT, type Session } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { periodOf } from './period-options.ts'
import { type OpenLog, withLog } from './with-log.ts'

interface OffersOptions extends FilterOptions {
  readonly work?: readonly string[]
  readonly reach?: string
  readonly schedules?: readonly string[]
}

/** `feescope log offers FILE…`: what contracts pay for a year's work RVUs. */
export const addLogOffers: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('offers'))
    .description(
      "What offers pay for a year's work RVUs: side by side, what it takes to reach an amount, and what another schedule does",
    )
    .argument(
      '<file...>',
      'JSON of an offer, or a list: name, tiers [{from, rate}], base, threshold, draw, recoverable, qualityBonus',
    )
    .option('--work <wrvu...>', "volumes to pay (default: the log's running year, annualised)")
    .option('--reach <dollars>', 'the least work RVUs for which each offer pays this')
    .option(
      '--schedules <first,second>',
      'pay the log under two schedules, such as 2025,2026',
      list,
    )
    .action(async (files: string[], options: OffersOptions) => {
      const { parseOffers } = await import('@feescope/store')
      const read = await Promise.all(files.map(readJsonFile))
      const offers = parseOffers(read.flat())
      await withLog(session, options, async (open) => {
        const answer = await payAll(session, open, offers, options)
        if (options.json) writeJson(session, answer)
        else session.out(render(answer))
        finish(EXIT.fine)
      })
    })
}

async function payAll(
  session: Session,
  open: OpenLog,
  offers: readonly Offer[],
  options: OffersOptions,
) {
  const { compareOffers, payOffer, workToReach } = await import('@feescope/store')
  const works = options.work ?? [await yearOfLog(session, open, options)]
  const [first, second] = offers
  const { reach } = options
  return {
    volumes: works.map((work) => ({ work, pays: offers.map((offer) => payOffer(offer, work)) })),
    differences:
      first && second && offers.length === 2
        ? compareOffers(first, second, works).map(({ work, difference }) => ({ work, difference }))
        : null,
    reach:
      reach === undefined
        ? null
        : offers.map((offer) => ({
            offer: offer.name,
            amount: reach,
            work: workToReach(offer, reach),
          })),
    schedules:
      options.schedules === undefined
        ? null
        : await paySchedules(session, open, offers, options.schedules, options),
  }
}

/** The running year's credit as a whole year. */
async function yearOfLog(
  session: Session,
  { store, scope, openCrediting }: OpenLog,
  options: FilterOptions,
): Promise<string> {
  const { paceOf, summarizeLog } = await import('@feescope/store')
  const period = periodOf(options, session)
  const filter = { ...filterOf(options), ...period }
  const summary = await summarizeLog(store, scope, await openCrediting(), filter)
  return paceOf(summary, { from: period.from, today: period.to }).annualisedByCalendar ?? '0.00'
}

/** The logged period, credited under two schedules and paid by each offer. */
async function paySchedules(
  session: Session,
  { store, scope, openCrediting }: OpenLog,
  offers: readonly Offer[],
  [first = '', second = '']: readonly string[],
  options: FilterOptions,
) {
  const { compareOffers, compareSchedules } = await import('@feescope/store')
  const filter = { ...filterOf(options), ...periodOf(options, session) }
  const crediting = await openCrediting()
  const change = await compareSchedules(store, scope, crediting, { first, second }, filter)
  return {
    first: change.first,
    second: change.second,
    change: change.change,
    pays: offers.map((offer) => {
      const works = [change.first.credited, change.second.credited]
      const [before, after] = compareOffers(offer, offer, works).map(({ first: pay }) => pay.total)
      return { offer: offer.name, before: before ?? '', after: after ?? '' }
    }),
  }
}

function render({ volumes, differences, reach, schedules }: Awaited<ReturnType<typeof payAll>>) {
  return [
    columns([
      ['offer', 'work', 'base', 'production', 'draw top-up', 'bonus', 'total', 'per wRVU'],
      ...volumes.flatMap(({ pays }) => pays.map(payRow)),
    ]),
    ...(differences ?? []).map(
      ({ work, difference }) => `At ${work} wRVU the second offer pays ${difference} more\n`,
    ),
    ...(reach ?? []).map(({ offer, amount, work }) =>
      work === null
        ? `${offer}: no volume reaches ${amount}\n`
        : `${offer}: ${amount} needs ${work} wRVU\n`,
    ),
    ...(schedules?.pays ?? []).map(
      ({ offer, before, after }) =>
        `${offer}: ${schedules?.first.schedule} ${schedules?.first.credited} wRVU pay ${before}; ${schedules?.second.schedule} ${schedules?.second.credited} wRVU pay ${after}\n`,
    ),
  ].join('')
}

function payRow(pay: OfferPay): readonly string[] {
  const { offer, work, base, production, drawTopUp, qualityBonus, total, perWork } = pay
  return [offer, work, base, production, drawTopUp, qualityBonus, total, perWork ?? '—']
}

function list(text: string): readonly string[] {
  const names = text.split(',')
  if (names.length === 2) return names
  const message = `--schedules ${text}: write two, such as 2025,2026 or RVU25D,date-of-service.`
  throw new InvalidInput([
    { path: '--schedules', code: 'malformed-input', expected: 'two', received: text, message },
  ])
}
