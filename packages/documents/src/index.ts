export type { AppealFacts, JudgedDenial } from './letter/appeal-facts.ts'
export { type AppealDraft, draftAppeal } from './letter/draft-appeal.ts'
export { type CsvTable, renderCsv } from './pack/csv.ts'
export { type PackedFile, zipFiles } from './pack/zip.ts'
export type { Block, Paper, TableBlock } from './paper/paper.ts'
export { renderDocx } from './paper/render-docx.ts'
export { renderPdf } from './paper/render-pdf.ts'
export { renderText } from './paper/render-text.ts'
export { writeSuperbill } from './superbill/write-superbill.ts'
export {
  compileToolkit,
  type ToolkitQuestion,
  type ToolkitSources,
} from './toolkit/compile-toolkit.ts'
export { packToolkit } from './toolkit/pack-toolkit.ts'
export type * from './toolkit/toolkit.ts'
export { toolkitTables } from './toolkit/toolkit-tables.ts'
export { writeToolkit } from './toolkit/write-toolkit.ts'
export type { CodeWords, WordsOf } from './words.ts'
