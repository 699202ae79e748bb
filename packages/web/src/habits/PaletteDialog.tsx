import './PaletteDialog.css'
import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useSearchCodes } from '../api/search.ts'
import { matchCommands, useCommands } from './use-commands.ts'

interface PaletteDialogProps {
  readonly onClose: () => void
  /** Shows the list of keys instead. */
  readonly onKeys: () => void
}

/** Codes and commands in one list: type, choose with the arrows, Enter. */
export default function PaletteDialog({ onClose, onKeys }: PaletteDialogProps) {
  const combobox = useCombobox({ opened: true })
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text, 80)
  const { commands, openCode, run } = useCommands(text, onKeys)
  const answer = useSearchCodes(query, undefined, 6).data
  const found = text.trim().length < 2 ? [] : (answer?.results ?? [])
  const fitting = matchCommands(commands, text)
  const shown = `${fitting.map(({ name }) => name).join()} ${found.map(({ code }) => code).join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first option is chosen again for each new list
  useEffect(() => {
    combobox.selectFirstOption()
  }, [shown])
  const startsWithCode = /^\w?\d/.test(text.trim())
  const codes = (
    <Combobox.Group key="codes">
      {found.map(({ code, label }) => (
        <Combobox.Option key={code} value={`code:${code}`} className="palette-option">
          <span className="code">{code}</span> {label}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
  const orders = (
    <Combobox.Group key="commands">
      {fitting.map(({ name, keys }) => (
        <Combobox.Option key={name} value={name} className="palette-option">
          {name}
          {keys === undefined ? null : <kbd className="palette-keys">{keys}</kbd>}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
  const choose = (value: string) => {
    onClose()
    if (value.startsWith('code:')) openCode(value.slice(5))
    else run(value)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      title={undefined}
      aria-label="Command palette"
      transitionProps={{ duration: 0 }}
    >
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            className="palette-input"
            size="md"
            variant="unstyled"
            aria-label="Find a code or a command"
            placeholder="A code, words, or a command"
            value={text}
            spellCheck={false}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className="palette-options" aria-label="Codes and commands">
          {startsWithCode ? [codes, orders] : [orders, codes]}
          {found.length + fitting.length === 0 ? (
            <Combobox.Empty>Nothing of that name</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox>
    </Modal>
  )
}
