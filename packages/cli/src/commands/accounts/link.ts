import type { Command } from 'commander'

export interface UrlOptions {
  readonly url: string
}

export function addUrlOption(command: Command): Command {
  return command.option('--url <url>', 'where people open the app', 'http://127.0.0.1:4870')
}

/** The token stands after #, so that no server and no proxy writes it to its log. */
export function linkOf({ url }: UrlOptions, token: string): string {
  return `${url.replace(/\/$/, '')}/join#${token}`
}
