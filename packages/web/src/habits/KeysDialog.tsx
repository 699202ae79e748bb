import './PaletteDialog.css'
import { Modal } from '@mantine/core'

const KEYS = [
  ['/', 'Go to the search box'],
  ['Ctrl K or ⌘ K', 'Find a code or a command from anywhere'],
  ['?', 'Show these keys'],
  ['Enter', 'Take over what was typed; choose what is marked'],
  ['↑ ↓', 'Move through a list of suggestions; on a claim line’s handle, move the line'],
  ['Esc', 'Close a dialog or a list; go back from a step to the number it explains'],
  ['Tab', 'Go to the next field, link or table; the first one skips to the answer'],
] as const

/** Every key the app listens to. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Keys"
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd className="palette-keys">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Single keys can be switched off in Settings.</p>
    </Modal>
  )
}
