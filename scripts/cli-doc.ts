import type { Argument, Command, Option } from 'commander'
import { buildProgram } from '../packages/cli/src/program.ts'
import { createSession } from '../packages/cli/src/session.ts'

/** Every command with its arguments and options, as Markdown. */
export function renderCliDoc(): string {
  const program = buildProgram(
    createSession({
      home: '',
      today: () => '2026-01-01',
      out: () => {},
      err: () => {},
      interactive: false,
    }),
    () => {},
  )
  const lines = [
    '# Every command',
    '',
    'Written by `npm run docs:cli` from the commands themselves; do not edit. Exit codes: 0 fine, 1 findings',
    'or refusals in the answer, 2 bad usage or input, 3 fault. Notes and progress go to standard error.',
    '',
    ...program.commands.flatMap((command) => renderCommand(command, 'feescope')),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function renderCommand(command: Command, parent: string): readonly string[] {
  const name = `${parent} ${command.name()}`
  if (command.commands.length > 0) {
    return [
      `## ${name}`,
      '',
      `${command.description()}.`,
      '',
      ...command.commands.flatMap((each) => renderCommand(each, name)),
    ]
  }
  const level = parent === 'feescope' ? '##' : '###'
  const usage = [name, ...command.registeredArguments.map(nameOf)].join(' ')
  return [
    `${level} ${name}`,
    '',
    `\`${usage}\``,
    '',
    `${command.description()}.`,
    '',
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map((argument) => `- \`${argument.name()}\`: ${argument.description}`),
    ...command.options.filter(({ hidden }) => !hidden).map(renderOption),
    '',
  ]
}

function nameOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

function renderOption(option: Option): string {
  const { flags, description, argChoices, defaultValue, defaultValueDescription } = option
  const choices = argChoices ? ` (${argChoices.join(', ')})` : ''
  const preset =
    typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? `; default \`${defaultValueDescription ?? defaultValue}\``
      : ''
  return `- \`${flags}\`: ${description}${choices}${preset}`
}
