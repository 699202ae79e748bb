/** A whole payment amount file: 1.1 million records of 132 characters have 151 MB. */
export const maximumPaymentBytes = 256 * 1024 * 1024

const headLength = 16

/** `"2026","10112",…`: only a payment amount file begins so. */
const paymentHead = /^"20\d\d","\d{5}"/

/** The most bytes a file may have, by how it begins. */
export function sizeLimit(head: Uint8Array, maximum: number): number {
  const text = new TextDecoder('latin1').decode(head.subarray(0, headLength))
  return paymentHead.test(text) ? Math.max(maximum, maximumPaymentBytes) : maximum
}
