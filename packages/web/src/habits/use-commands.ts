import { useMantineColorScheme } from '@mantine/core'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { addToClaim } from '../claim/kept-claim.ts'
import {
  type Procedure,
  procedureText,
  readClaimText,
  readProcedure,
} from '../claim/procedure-text.ts'
import { keepPlace } from '../place/place.ts'

export interface Command {
  readonly name: string
  /** Words it is also found by. */
  readonly also: string
  readonly keys?: string
  readonly run: () => void
}

const PAGES = [
  { to: '/', name: 'Go to search', also: 'home start', keys: '/' },
  { to: '/claim', name: 'Go to the claim', also: 'calculator superbill lines' },
  { to: '/superbill', name: 'Go to the superbill', also: 'print pdf' },
  { to: '/advise', name: 'Go to the advisor', also: 'which code questions' },
  { to: '/compare', name: 'Go to compare', also: 'side by side' },
  { to: '/changes', name: 'Go to what changed', also: 'diff release year' },
  { to: '/log', name: 'Go to the procedure log', also: 'add wrvu entries cases' },
  { to: '/log/dashboard', name: 'Go to the wRVU dashboard', also: 'pace target benchmark' },
  { to: '/log/pay', name: 'Go to pay', also: 'offers compensation contract salary' },
  { to: '/remit', name: 'Go to the remittance', also: '835 denials underpaid paid expected' },
  { to: '/letter', name: 'Go to the appeal letter', also: 'denial word pdf' },
  { to: '/toolkit', name: 'Go to the toolkit', also: 'denial triggers pitfalls pack csv pdf' },
  { to: '/denials', name: 'Go to reported denials', also: 'report crowd payer' },
  { to: '/data', name: 'Go to data', also: 'releases coverage tables' },
  { to: '/jobs', name: 'Go to repricing jobs', also: 'bulk batch cluster nats workers progress' },
  { to: '/settings', name: 'Go to settings', also: 'home locality specialty stage' },
] as const

/** What can be done from here. */
export function useCommands(text: string, showKeys: () => void) {
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const pageCode = /^\/code\/([^/]+)$/.exec(path)?.[1]?.toUpperCase()
  const typed = readClaimText(text) ?? []
  const here = pageCode === undefined ? undefined : readProcedure(pageCode)
  const logCommands = (procedures: readonly Procedure[]): readonly Command[] => {
    const add = procedures.map(procedureText).join(' ')
    if (add === '') return []
    return [{ name: `Log ${add}`, also: add, run: () => navigate({ to: '/log', search: { add } }) }]
  }
  const commands: readonly Command[] = [
    ...(typed.length > 0
      ? [addCommand(typed.map(procedureText).join(', '), () => addToClaim(typed))]
      : []),
    ...(here && typed.length === 0 ? [addCommand(here.code, () => addToClaim([here]))] : []),
    ...logCommands(typed.length > 0 ? typed : here ? [here] : []),
    ...PAGES.map(({ to, ...words }) => ({
      ...words,
      run: () => navigate({ to, search: keepPlace }),
    })),
    {
      name: 'Copy the link to this page',
      also: 'address url share',
      run: () => navigator.clipboard.writeText(window.location.href),
    },
    { name: 'Print this page', also: 'pdf paper', run: () => window.print() },
    { name: 'Show the keys', also: 'shortcuts keyboard help', keys: '?', run: showKeys },
    {
      name: colorScheme === 'dark' ? 'Use the light scheme' : 'Use the dark scheme',
      also: 'colour color theme night',
      run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
  ]
  return {
    commands,
    run: (name: string) => commands.find((command) => command.name === name)?.run(),
    openCode: (code: string) =>
      navigate({ to: '/code/$code', params: { code }, search: keepPlace }),
  }
}

function addCommand(name: string, run: () => void): Command {
  return { name: `Add ${name} to the claim`, also: name, run }
}

/** Commands that hold every word typed; all of them for nothing typed. */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return commands.filter(({ name, also }) => {
    const place = `${name} ${also}`.toLowerCase()
    return words.every((word) => place.includes(word))
  })
}
