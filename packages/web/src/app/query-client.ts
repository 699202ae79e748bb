import { QueryClient } from '@tanstack/react-query'
import { isRetryable } from '../api/request.ts'

/** Reference data does not change while the server runs, so an answer stays good. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isRetryable(error),
    },
  },
})
