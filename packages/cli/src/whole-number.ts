import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number within bounds, both included. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= from && number <= to) return number
    throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`)
  }
}
