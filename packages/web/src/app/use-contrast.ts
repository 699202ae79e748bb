import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useLocalValue } from '../settings/local-value.ts'
import { contrastValue } from '../settings/settings.ts'

/** Keeps the page's contrast as chosen, or as the system says while nothing is. */
export function useContrast(): void {
  const chosen = useLocalValue(contrastValue)
  const asked = useMediaQuery('(prefers-contrast: more)', undefined, {
    getInitialValueInEffect: false,
  })
  const contrast = chosen ?? (asked ? 'more' : 'less')
  useEffect(() => {
    document.documentElement.setAttribute('data-contrast', contrast)
  }, [contrast])
}
