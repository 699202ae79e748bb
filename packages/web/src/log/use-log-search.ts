import { useNavigate } from '@tanstack/react-router'

/** Changes parts of the address without leaving the page or its place in it. */
export function useAsk<Search extends object>() {
  const navigate = useNavigate()
  return (change: Partial<Search>, replace = false) =>
    navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...change }) as never,
      resetScroll: false,
      replace,
    })
}
