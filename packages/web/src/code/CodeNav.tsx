import { CODE_SECTIONS, type CodeSectionId } from './code-sections.ts'

/** The parts of the page, one click away. */
export function CodeNav({ sections }: { sections: readonly CodeSectionId[] }) {
  return (
    <nav className="code-nav no-print" aria-label="On this page">
      {sections.map((id) => (
        <a key={id} href={`#${id}`} className="code-nav-link">
          {CODE_SECTIONS[id].name}
        </a>
      ))}
    </nav>
  )
}
