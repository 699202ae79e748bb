import type { Offer } from '../../api/log.ts'

/** An offer as it stands in the form: what is empty is not part of it. */
export interface OfferDraft {
  readonly name: string
  readonly base: string
  readonly threshold: string
  readonly tiers: readonly { readonly from: string; readonly rate: string }[]
  readonly draw: string
  readonly recoverable: boolean
  readonly qualityBonus: string
}

export const FIRST_OFFER: OfferDraft = {
  name: 'Offer A',
  base: '',
  threshold: '',
  tiers: [{ from: '0', rate: '50' }],
  draw: '',
  recoverable: false,
  qualityBonus: '',
}

export const SECOND_OFFER: OfferDraft = {
  ...FIRST_OFFER,
  name: 'Offer B',
  base: '220000',
  threshold: '4500',
  tiers: [{ from: '0', rate: '48' }],
}

const AMOUNTS = ['base', 'threshold', 'draw', 'qualityBonus'] as const

/**
 * An offer as text of an address: `name~base~threshold~draw~bonus~from:rate,from:rate~r`. Amounts may
 * be written with `$` and commas.
 */
export function offerText(offer: OfferDraft): string {
  const tiers = offer.tiers.map(({ from, rate }) => `${plain(from)}:${plain(rate)}`).join(',')
  return [
    offer.name.replaceAll('~', '-'),
    ...AMOUNTS.map((key) => plain(offer[key])),
    tiers,
    offer.recoverable ? 'r' : '',
  ].join('~')
}

/** The inverse; `undefined` for text that is none. */
export function readOfferText(text: string | undefined): OfferDraft | undefined {
  const [name, base = '', threshold = '', draw = '', qualityBonus = '', tiers = '', recoverable] =
    text?.split('~') ?? []
  if (name === undefined || recoverable === undefined) return undefined
  return {
    name,
    base,
    threshold,
    draw,
    qualityBonus,
    recoverable: recoverable === 'r',
    tiers: tiers.split(',').map((tier) => {
      const [from = '', rate = ''] = tier.split(':')
      return { from, rate }
    }),
  }
}

/** As the server takes it. */
export function toOffer(draft: OfferDraft): Offer {
  const amounts = Object.fromEntries(
    AMOUNTS.flatMap((key) => (plain(draft[key]) === '' ? [] : [[key, plain(draft[key])]])),
  )
  return {
    name: draft.name.trim() || 'Offer',
    ...amounts,
    ...(draft.recoverable && { recoverable: true }),
    tiers: draft.tiers.map(({ from, rate }) => ({
      from: plain(from) || '0',
      rate: plain(rate) || '0',
    })),
  }
}

function plain(amount: string): string {
  return amount.replaceAll(/[$,\s~:]/g, '')
}
