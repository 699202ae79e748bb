import '@mantine/core/styles/PasswordInput.css'
import { PasswordInput, type PasswordInputProps } from '@mantine/core'

interface PasswordFieldProps
  extends Pick<PasswordInputProps, 'className' | 'w' | 'label' | 'description'> {
  /** Whether the password is asked for or chosen, which must be long enough. */
  readonly kind: 'current' | 'new'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A password to type, with the lengths the server takes. */
export function PasswordField({ kind, onChange, ...shown }: PasswordFieldProps) {
  return (
    <PasswordInput
      classNames={{ label: 'question-label', description: 'quiet' }}
      autoComplete={`${kind}-password`}
      required
      withAsterisk={false}
      {...(kind === 'new' && { minLength: 12 })}
      maxLength={128}
      onChange={({ currentTarget: { value } }) => onChange(value)}
      {...shown}
    />
  )
}
