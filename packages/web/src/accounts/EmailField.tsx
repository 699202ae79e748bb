import { TextInput } from '@mantine/core'

interface EmailFieldProps {
  readonly value: string
  readonly readOnly?: boolean
  readonly onChange: (value: string) => void
}

/** The address someone signs in with. */
export function EmailField({ value, readOnly = false, onChange }: EmailFieldProps) {
  return (
    <TextInput
      className="accounts-field"
      classNames={{ label: 'question-label' }}
      label="E-mail address"
      type="email"
      autoComplete="username"
      required
      withAsterisk={false}
      readOnly={readOnly}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
