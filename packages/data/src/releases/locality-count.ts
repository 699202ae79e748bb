/** 112 localities to 2023; 109 since California lost three in 2024 (CY 2023 final rule). */
export function localityCountOf(year: number): number {
  return year >= 2024 ? 109 : 112
}
