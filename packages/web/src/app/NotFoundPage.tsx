import { Link } from '@tanstack/react-router'
import { Notice } from './Notice.tsx'

/** An address the app does not know. */
export function NotFoundPage() {
  return (
    <Notice title="There is nothing at this address">
      <p>
        A code’s page is at an address like <span className="code">/code/76120</span>. Type a code
        in the search box, or go to the <Link to="/">first page</Link>.
      </p>
    </Notice>
  )
}
