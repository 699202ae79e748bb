import { Link } from '@tanstack/react-router'
import { Notice } from '../app/Notice.tsx'
import { keepPlace } from '../place/place.ts'

/** No code fits: what can be typed, and where else to go. */
export function NothingFound({ text }: { text: string }) {
  return (
    <Notice title={text.trim() === '' ? 'What was done?' : 'No code fits these words'} heading="h2">
      <p>
        Search by what was done (“video x-ray of swallowing”), by a code or its beginning (7612), by
        a range (77001-77003), or paste a claim (76120-26, 76000). Spelling may be off by a letter
        or two.
      </p>
      <p>
        <Link to="/advise" search={keepPlace}>
          The advisor
        </Link>{' '}
        asks a few questions and names the code.
      </p>
    </Notice>
  )
}
