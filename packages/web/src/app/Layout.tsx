import './Layout.css'
import { Outlet } from '@tanstack/react-router'
import { Palette } from '../habits/Palette.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

/** What every page has: a way past the header, the header, the page, the data status. */
export function Layout() {
  return (
    <div className="layout">
      <a className="skip-link" href="#main">
        Skip to the answer
      </a>
      <Header />
      <main id="main" className="layout-main" tabIndex={-1}>
        <OfflineNotice />
        <Outlet />
      </main>
      <Footer />
      <Palette />
    </div>
  )
}
