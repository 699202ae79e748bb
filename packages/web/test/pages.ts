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
  { name: 'remit', path: '/remit' },
  {
    name: 'letter',
    path: '/letter?lines=76120,76000-59&line=2&denial=CO-97&decided=2024-09-20&date=2024-08-15&locality=13202-01',
  },
  {
    name: 'letter-refused',
    path: '/letter?lines=92611,76120-59&line=2&denial=CO-97&date=2024-08-15',
  },
  { name: 'toolkit', path: '/toolkit?codes=76120,76000&date=2026-07-15&locality=13202-01' },
  { name: 'data', path: '/data' },
  { name: 'jobs-no-cluster', path: '/jobs' },
  { name: 'settings', path: '/settings' },
  { name: 'log', path: '/log?from=2026-11-18' },
  { name: 'log-nothing', path: '/log?code=99999' },
  { name: 'log-dashboard', path: '/log/dashboard' },
  { name: 'log-dashboard-weeks', path: '/log/dashboard?by=week&from=2026-07-01&site=facility' },
  { name: 'log-benchmarks', path: '/log/benchmarks' },
  {
    name: 'log-pay',
    path: '/log/pay?a=Now~~~~~0:50,6000:56~&b=Next~240000~4500~200000~15000~0:49~r&reach=420000',
  },
  { name: 'log-reconcile', path: '/log/reconcile?from=2026-11-01' },
  { name: 'log-cases', path: '/log/cases' },
  { name: 'log-import', path: '/log/import' },
  { name: 'log-credit', path: '/log/credit' },
] as const
