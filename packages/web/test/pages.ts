/** Every page, with something on it worth looking at. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'search', path: '/search?q=video+motion+xray&date=2026-07-15&locality=13202-01' },
  { name: 'code', path: '/code/76120?date=2026-07-15&locality=13202-01' },
  { name: 'code-refused', path: '/code/76125?date=2026-07-15&locality=13202-01' },
  { name: 'code-missing', path: '/code/76001?date=2026-07-15' },
  {
    name: 'claim',
    path: '/claim?lines=76120-26,76000&date=2026-07-15&locality=13202-01',
  },
  {
    name: 'superbill',
    path: '/superbill?lines=76120-26,76000-59&date=2026-07-15&locality=13202-01',
  },
  { name: 'advisor', path: '/advise' },
  {
    name: 'advice-question',
    path: '/advise/motion-imaging?date=2026-07-15&answers=purpose:movement+recorded:yes+routine:alone',
  },
  {
    name: 'advice',
    path: '/advise/motion-imaging?date=2026-07-15&answers=purpose:movement+recorded:yes+routine:alone+areas:spine,knee',
  },
  { name: 'compare', path: '/compare?codes=76120,76000,74230&date=2026-07-15' },
  { name: 'changes', path: '/changes?from=RVU25D&to=RVU26C' },
  { name: 'data', path: '/data' },
  { name: 'settings', path: '/settings' },
] as const
