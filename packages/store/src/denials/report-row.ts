import type { DenialReportTable } from '../database/schema.ts'
import type { ClusterName, DenialReport } from './report.ts'

type Content = Omit<DenialReport, 'code' | 'payer' | 'denialCode' | 'month' | 'note'>

/** What is kept of a report beside its columns; equal reports have equal text. */
export function contentOf(report: DenialReport): string {
  const { modifiers, remarkCodes, with: other, setting, outcome, strategies } = report
  const content: Content = { modifiers, remarkCodes, with: other, setting, outcome, strategies }
  return JSON.stringify(content)
}

export function toReport(row: DenialReportTable): DenialReport {
  const content: Content = JSON.parse(row.content)
  const { code, payer, month, note } = row
  return { code, payer, denialCode: row.denial_code, month, ...content, note }
}

export function clusterOf(row: DenialReportTable): ClusterName {
  return { code: row.code, payer: row.payer, denialCode: row.denial_code }
}
