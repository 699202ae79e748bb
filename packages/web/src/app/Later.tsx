import './Later.css'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/** How near the view a part must come before it is made. */
const NEAR = '600px'
/** After this long the page has settled, and the rest of it is made ready. */
const SETTLED_MILLISECONDS = 6000

/** A part below the fold: its script and its questions wait until it is near, or the page has settled. */
export function Later({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted || place.current === null) return
    const show = () => setWanted(true)
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show()
      },
      { rootMargin: NEAR },
    )
    observer.observe(place.current)
    const settled = setTimeout(show, SETTLED_MILLISECONDS)
    window.addEventListener('beforeprint', show)
    return () => {
      observer.disconnect()
      clearTimeout(settled)
      window.removeEventListener('beforeprint', show)
    }
  }, [wanted])
  const space = <div className="later" ref={place} />
  return wanted ? <Suspense fallback={space}>{children}</Suspense> : space
}
