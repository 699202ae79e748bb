import './Layout.css'
import type { ReactNode } from 'react'
import { Palette } from '../habits/Palette.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { useContrast } from './use-contrast.ts'

/** What every page has: a way past the header, the header, the page, the data status. */
export function Layout({ children }: { children: ReactNode }) {
  useContrast()
  return (
    <div className="layout">
      <a className="skip-link" href="#main">
        Skip to the answer
      </a>
      <Header />
      <main id="main" className="layout-main" tabIndex={-1}>
        <OfflineNotice />
        {children}
      </main>
      <Footer />
      <Palette />
    </div>
  )
}
