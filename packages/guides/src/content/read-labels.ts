import { type Label, labelFileSchema } from '../model/label.ts'
import { ContentError } from './content-error.ts'
import { readJsonFolder } from './read-json-folder.ts'

/** Every label-only code; a code in two files is an error. */
export function readLabels(content: string): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>()
  const problems: string[] = []
  for (const { file, value } of readJsonFolder(content, 'labels', labelFileSchema)) {
    for (const [code, label] of Object.entries(value)) {
      if (labels.has(code)) problems.push(`${file}: ${code}: is in another label file too`)
      labels.set(code, label)
    }
  }
  if (problems.length > 0) throw new ContentError(problems)
  return labels
}
