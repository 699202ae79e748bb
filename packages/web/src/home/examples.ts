import { linkOptions } from '@tanstack/react-router'

/** Questions whose answers differ in kind. */
export const EXAMPLES = [
  {
    name: '“video motion xray”',
    shows: 'lay and misspelled words find the code',
    link: linkOptions({ to: '/search', search: { q: 'video motion xray' } }),
  },
  {
    name: '76120 in Manhattan',
    shows: 'the amount, and every step to it',
    link: linkOptions({
      to: '/code/$code',
      params: { code: '76120' },
      search: { locality: '13202-01' },
    }),
  },
  {
    name: '76120-26, 76000',
    shows: 'a claim priced and checked at once',
    link: linkOptions({ to: '/claim', search: { lines: '76120-26,76000' } }),
  },
  {
    name: 'Which code for a moving x-ray?',
    shows: 'a few questions, one code, and why not the others',
    link: linkOptions({ to: '/advise/$scenario', params: { scenario: 'motion-imaging' } }),
  },
  {
    name: '76120, 76000 and 74230',
    shows: 'codes side by side',
    link: linkOptions({ to: '/compare', search: { codes: '76120,76000,74230' } }),
  },
  {
    name: '2025 to 2026',
    shows: 'what changed, in dollars and with the reason',
    link: linkOptions({ to: '/changes', search: { from: 'RVU25D', to: 'RVU26C' } }),
  },
] as const
